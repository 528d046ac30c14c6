import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort'

/** A Postgres of the test's own, to be stopped and started at will. */
export interface Cluster {
  readonly url: string
  readonly isUp: boolean
  start(): Promise<void>
  /** `fast` lets transactions roll back in order; `immediate` is a crash, and the next start a recovery. */
  stop(mode: 'fast' | 'immediate'): Promise<void>
  /** Stops it and takes its folder away. */
  remove(): Promise<void>
}

/** The folder with `initdb` and `postgres`, the newest there is; undefined where none is installed. */
export function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql'
  const debian = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...debian.map((version) => join(root, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** Lays a new cluster into a temporary folder and starts it, with fsync on as in life. */
export async function createCluster(binaries: string): Promise<Cluster> {
  const owner = ownerOf()
  const home = mkdtempSync(join(tmpdir(), 'samspil-soak-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(home, owner.uid, owner.gid)
  const data = join(home, 'data')
  const initdb = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-instructions',
  ]
  execFileSync(join(binaries, 'initdb'), initdb, { ...owner, cwd: home, stdio: 'pipe' })
  const port = await freePort()
  let postgres: ChildProcess | undefined
  let ending: Promise<unknown> = Promise.resolve()

  function endAtExit(): void {
    postgres?.kill('SIGQUIT')
    rmSync(home, { recursive: true, force: true })
  }
  process.on('exit', endAtExit)

  async function start(): Promise<void> {
    if (postgres) return
    await ending
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${home}`,
      'fsync=on',
      'max_connections=40',
      ...(process.env.SOAK_POSTGRES_SETTINGS ?? '').split(' ').filter(Boolean),
    ]
    const child = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...owner,
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    postgres = child
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.once('exit', () => {
        // Stopped again while it was starting: as it was told.
        if (postgres !== child) resolve()
        else reject(new Error(`Postgres did not start: ${said}`))
      })
      child.stderr.on('data', (part: Buffer) => {
        said = `${said}${part}`.slice(-4_000)
        if (said.includes('ready to accept connections')) resolve()
      })
    })
  }

  async function stop(mode: 'fast' | 'immediate'): Promise<void> {
    const child = postgres
    if (!child) return
    postgres = undefined
    ending = once(child, 'exit')
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ending
  }

  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get isUp() {
      return postgres !== undefined
    },
    start,
    stop,
    async remove() {
      await stop('immediate')
      process.off('exit', endAtExit)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Postgres refuses to be root, so root runs it as its own user. */
function ownerOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
