// `npm run dev`: the same server from source, with Next's hot reload.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { generate } from './build.mjs'

generate()
const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
