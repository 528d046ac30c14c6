import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded'
import { DataFolderInUse, lockFolder } from './lock'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'samspil-lock-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('lockFolder', () => {
  it('lets in one at a time, also within one process, and the next when that is done', async () => {
    const folder = join(root, 'one')
    const first = await lockFolder(folder)
    const second = await lockFolder(folder).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(DataFolderInUse)
    expect(String(second)).toContain(folder)
    await first.release()
    const third = await lockFolder(folder)
    // The first has nothing more to release: not what the third holds.
    await first.release()
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(DataFolderInUse)
    await third.release()
  })

  it('is free again after a database that could not be opened', async () => {
    const folder = join(root, 'broken')
    await mkdir(folder)
    await writeFile(join(folder, 'pglite'), 'a file where a folder should be')
    await expect(openEmbedded(folder)).rejects.toThrow()
    await (await lockFolder(folder)).release()
  })
})

describe('a data folder and many processes', () => {
  const children: Child[] = []
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()))
  })

  async function start(folder: string): Promise<Child> {
    const child = startChild(folder)
    children.push(child)
    expect(await child.says()).toBe('ready')
    return child
  }

  // Deeper than a socket's name may be long (107 bytes), with letters of two bytes and a space.
  const deep = Array.from({ length: 4 }, (_, n) => `${n} ærø å ${'dyb'.repeat(20)}`)
  it.each([
    ['an ordinary folder', ['data']],
    ['a folder whose path is longer than 200 bytes', deep],
  ])(
    '%s: after kill -9 of the owner, of ten that start at once exactly one opens',
    { timeout: 120_000 },
    async (_, names) => {
      const folder = join(root, ...names)
      if (names === deep) expect(Buffer.byteLength(folder)).toBeGreaterThan(200)
      const owner = await start(folder)
      expect(await owner.open()).toBe('open 1')
      const lockFile = await stat(join(folder, 'lock'))

      const ten = await Promise.all(Array.from({ length: 10 }, () => start(folder)))
      const early = await start(folder)
      expect(await early.open()).toBe('in use')

      await owner.kill()
      const results = await Promise.all(ten.map((child) => child.open()))
      expect(results.sort()).toEqual([...Array(9).fill('in use'), 'open 2'])
      expect((await stat(join(folder, 'lock'))).ino).toBe(lockFile.ino)
    },
  )
})

interface Child {
  says(): Promise<string>
  /** Lets it open the folder; resolves with what it says then. */
  open(): Promise<string>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
}

function startChild(folder: string): Child {
  const script = join(import.meta.dirname, 'testing/folderChild.ts')
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ['--import', 'tsx', script, folder])
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const exit = once(child, 'exit')
  const says = async () => {
    const line = await lines.next()
    return line.done ? `ended: ${complaint}` : line.value
  }
  return {
    says,
    open() {
      child.stdin.write('open\n')
      return says()
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
  }
}
