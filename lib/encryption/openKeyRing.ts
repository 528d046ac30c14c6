import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createKeyRing, type KeyRing, keyBytes } from './keyRing'

const fileName = 'preparation.key'

/**
 * The key ring of this installation: from the setting (base64 keys of 32 bytes, commas between them, the newest first),
 * else from a file beside the data, which the first start makes. Throws, without saying what it read, when that is no key.
 */
export async function openKeyRing(setting: string | undefined, dataFolder: string): Promise<KeyRing> {
  const text = setting ?? (await ownKey(dataFolder))
  const keys = text.split(',').map((key) => Buffer.from(key.trim(), 'base64'))
  if (keys.some((key) => key.length !== keyBytes))
    throw new Error(
      setting
        ? 'PREPARATION_KEYS is not usable. See the README for its form.'
        : `${fileName} beside the data is not usable: put back the one that was there.`,
    )
  return createKeyRing(keys)
}

/** Made once, and whole or not at all: of two processes that start together both read the same one. */
async function ownKey(dataFolder: string): Promise<string> {
  const path = join(dataFolder, fileName)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dataFolder, { recursive: true })
  const own = `${path}.${randomBytes(8).toString('hex')}`
  const file = await open(own, 'wx', 0o600)
  await file.writeFile(randomBytes(keyBytes).toString('base64'))
  await file.sync()
  await file.close()
  // A link is refused where the name is taken already; a rename would put another's key away.
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(own, { force: true })
  return readFile(path, 'utf8')
}
