import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dialect } from './load/dialects'
import type { ServerKind } from './servers'

export interface RunningServer {
  readonly kind: ServerKind
  readonly dialect: Dialect
  /** `ws://host:port`. */
  readonly origin: string
  /** Seconds of processor time of the whole process so far, user and system. */
  cpuSeconds(): number
  /** Bytes, after a collection. */
  memory(): Promise<Memory>
  /** Resolves when it has done next to nothing for a second; gives up waiting after `limitSeconds`. */
  atRest(limitSeconds?: number): Promise<void>
  stop(): Promise<void>
}

export interface Memory {
  readonly rss: number
  /** What JavaScript holds, with the buffers outside its heap. */
  readonly held: number
}

const serverCore = '0'

export const canPin = spawnSync('taskset', ['-c', serverCore, 'true']).status === 0

/** Ticks of `/proc/…/stat` in a second; Linux has told user space 100 on all systems for decades. */
const ticksASecond = 100

/** Starts a server of its own process on the first core. Resolves when it says that it listens. */
export async function startServer(kind: ServerKind, place: Record<string, string>): Promise<RunningServer> {
  const script = new URL(kind.script, import.meta.url).pathname
  const command = [process.execPath, '--expose-gc', script]
  if (canPin) command.unshift('taskset', '-c', serverCore)
  const [program = '', ...args] = command
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(program, args, {
    env: { ...environment, NODE_ENV: 'production', PORT: '0', ...place },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await listening(child, kind.name)
  const pid = child.pid ?? 0

  function cpuSeconds(): number {
    // The name of the program, in brackets, may hold blanks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksASecond
  }

  return {
    kind,
    dialect: kind.dialect,
    origin: url.origin,
    cpuSeconds,
    async memory() {
      const read = async () =>
        (await (await fetch(`http://${url.host}/stats?gc`)).json()) as {
          rss: number
          heapUsed: number
          external: number
        }
      // The first collections let go of what only finalisers held; pages go back to the system a moment later.
      for (const _ of [1, 2]) {
        await read()
        await pause(500)
      }
      const { rss, heapUsed, external } = await read()
      return { rss, held: heapUsed + external }
    },
    async atRest(limitSeconds = 30) {
      const until = performance.now() + limitSeconds * 1000
      while (performance.now() < until) {
        const before = cpuSeconds()
        await pause(1000)
        if (cpuSeconds() - before <= 0.03) return
      }
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(kill)
    },
  }
}

async function listening(child: ChildProcess, name: string): Promise<URL> {
  if (!child.stdout) throw new Error(`${name} has no output`)
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it listened`)
  })
  const lines = createInterface({ input: child.stdout })
  const said = new Promise<URL>((resolve) => {
    lines.on('line', (line) => {
      const address = /^listening on (ws:\S+)/.exec(line)?.[1]
      if (address) resolve(new URL(address))
    })
  })
  // It ends some day, and then nobody waits any more.
  ended.catch(() => {})
  return Promise.race([said, ended])
}
