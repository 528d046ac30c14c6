// `npm start`: builds what is missing or stale, then runs the server in this very process, so that a signal sent
// to it reaches the server.
import { build } from './build.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
build()
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import('../dist/main.mjs')
