import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort'

const root = join(import.meta.dirname, '..')

/** The real sync server in a process of its own, on one port through all its lives. */
export interface ServerProcess {
  readonly port: number
  /** As a client has it: `ws://…/sync`. */
  readonly url: string
  readonly pid: number | undefined
  readonly isUp: boolean
  /** Set when it ended without being told to: what it said last. */
  readonly endedItself: string | undefined
  start(): Promise<void>
  /** The signal is sent before this returns; resolves when the process is gone. `SIGTERM` is the orderly end. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** Bytes, after a collection of what is dead. */
  memory(): Promise<{ rss: number; heapUsed: number }>
}

/** Where it stores: a Postgres by its address, or a folder for the embedded one. */
export type Storage = { readonly databaseUrl: string } | { readonly dataFolder: string }

export async function createServerProcess(storage: Storage): Promise<ServerProcess> {
  const port = await freePort()
  let child: ChildProcess | undefined
  let isUp = false
  let endedItself: string | undefined
  let said = ''
  process.on('exit', () => child?.kill('SIGKILL'))

  async function start(): Promise<void> {
    const { DATABASE_URL: _shared, DATA_DIR: _own, ...env } = process.env
    const place =
      'databaseUrl' in storage
        ? // The folder is not touched; without one, each life would leave an empty one of its own behind.
          { DATABASE_URL: storage.databaseUrl, DATA_DIR: tmpdir() }
        : { DATA_DIR: storage.dataFolder }
    const started = spawn(process.execPath, ['--expose-gc', 'bench/serve.mjs'], {
      cwd: root,
      env: { ...env, ...place, PORT: String(port), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    started.stderr.on('data', (part: Buffer) => {
      said = `${said}${part}`.slice(-8_000)
    })
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (part: Buffer) => {
        if (!String(part).includes('listening on')) return
        isUp = true
        resolve()
      })
      started.once('exit', (code, signal) => {
        const last = `${code ?? signal}: ${said}`
        reject(new Error(`the server did not start: ${last}`))
        if (child !== started) return
        if (isUp) endedItself = last
        child = undefined
        isUp = false
      })
    })
  }

  return {
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    get pid() {
      return child?.pid
    },
    get isUp() {
      return isUp
    },
    get endedItself() {
      return endedItself
    },
    start,
    async end(signal) {
      const ending = child
      child = undefined
      isUp = false
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
      const hasEnded = once(ending, 'exit')
      ending.kill(signal)
      await hasEnded
    },
    async memory() {
      const response = await fetch(`http://127.0.0.1:${port}/stats?gc`)
      return (await response.json()) as { rss: number; heapUsed: number }
    },
  }
}
