import { mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { tryLock, unlock } from 'fs-native-extensions'

/** Another process has the data folder open. The message is for the operator, on the server's console. */
export class DataFolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(
      `Another Samspil is already using the data folder ${folder}. Two at once would lose data. ` +
        'Stop the other one, give this one a folder of its own, or set DATABASE_URL to share a Postgres.',
    )
    this.name = 'DataFolderInUse'
    this.folder = folder
  }
}

export interface FolderLock {
  /** Gives the folder up; calling it again does nothing. */
  release(): Promise<void>
}

/**
 * Makes this process the only one to use `folder` (created when it is missing), until `release` or the process's end.
 * The lock is the kernel's, on an open file, so kill -9 releases it and containers on one machine see each other's.
 * Throws `DataFolderInUse` when it is taken.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = resolve(folder)
  // Only for the account that runs Samspil: it holds people's words.
  await mkdir(path, { recursive: true, mode: 0o700 })
  // The file is never deleted: a second process could then lock a new one of the same name while the first still runs.
  const file = await open(join(path, 'lock'), 'a+')
  let isHeld: boolean
  try {
    isHeld = tryLock(file.fd)
  } catch (error) {
    await file.close()
    throw error
  }
  if (!isHeld) {
    await file.close()
    throw new DataFolderInUse(path)
  }
  return {
    async release() {
      if (!isHeld) return
      isHeld = false
      unlock(file.fd)
      await file.close()
    },
  }
}
