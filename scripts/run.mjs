// Runs a command of this project's own packages and ends with its code when it fails.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** `packageName` is where the command `name` comes from; output goes to the terminal unless `quiet`, then only on failure. */
export function run(packageName, name, args, { env = {}, quiet = false } = {}) {
  const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', packageName, 'package.json'), 'utf8'))
  const file = join(root, 'node_modules', packageName, typeof bin === 'string' ? bin : bin[name])
  const ended = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  if (ended.status === 0) return
  if (quiet) process.stderr.write(`${ended.stdout}${ended.stderr}`)
  process.stderr.write(`\n  ${name} ${args[0] ?? ''} failed.\n`)
  process.exit(ended.status ?? 1)
}
