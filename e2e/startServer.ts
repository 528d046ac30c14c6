import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freshFolder, newFolder } from './freshFolder'

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly dataFolder: string
  /** As a power cut of the process: nothing is told, nothing is finished. */
  kill(): Promise<void>
  /** The orderly way. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Where the embedded database is; a new one, as after a first start, unless given. */
  readonly dataFolder?: string
  readonly databaseUrl?: string
  /** 0 takes a free one. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
  /** A command to run it by, which becomes the server's own process. */
  readonly by?: readonly string[]
}

/** Starts the built product in a process of its own, in demo mode, and waits until it says its address. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (options.databaseUrl ? newFolder() : freshFolder())
  const [program = '', ...args] = [...(options.by ?? []), process.execPath, 'dist/main.mjs']
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SAMSPIL_DEMO: '1',
      PORT: String(options.port ?? 0),
      DATA_DIR: dataFolder,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
      ...options.env,
    },
  })
  const port = await addressOf(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    url: `http://localhost:${port}`,
    port,
    dataFolder,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function addressOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const port = /Samspil: https?:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]
      if (port) resolve(Number(port))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready:\n${said}`)),
    )
  })
}
