import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyBytes } from './keyRing'
import { openKeyRing } from './openKeyRing'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-keys-'))
})
afterAll(() => rm(folder, { recursive: true }))

const plain = new TextEncoder().encode('Jeg mangler ro.')

test('without a setting the first start makes one key, for its owner alone; later ones read it', async () => {
  const place = join(folder, 'data')
  const rings = await Promise.all([1, 2, 3].map(() => openKeyRing(undefined, place)))
  const sealed = rings[0]?.encrypt(plain, 'a') ?? plain
  for (const ring of [...rings, await openKeyRing(undefined, place)])
    expect(ring.decrypt(sealed, 'a')).toEqual(Buffer.from(plain))
  expect((await stat(join(place, 'preparation.key'))).mode & 0o077).toBe(0)
})

test('the setting comes first, its newest key writes and its older ones read', async () => {
  const [old, fresh] = [1, 2].map(() => randomBytes(keyBytes).toString('base64'))
  const before = (await openKeyRing(old, folder)).encrypt(plain, 'a')
  const ring = await openKeyRing(`${fresh}, ${old}`, folder)
  expect(ring.decrypt(before, 'a')).toEqual(Buffer.from(plain))
  expect((await openKeyRing(fresh, folder)).decrypt(ring.encrypt(plain, 'a'), 'a')).toEqual(
    Buffer.from(plain),
  )
})

test('what is no key is refused without being said', async () => {
  await expect(openKeyRing('hunter2', folder)).rejects.toThrow(/PREPARATION_KEYS/)
  await expect(openKeyRing('hunter2', folder)).rejects.not.toThrow(/hunter2/)
  const place = await mkdtemp(join(folder, 'broken-'))
  await writeFile(join(place, 'preparation.key'), 'hunter2')
  await expect(openKeyRing(undefined, place)).rejects.toThrow(/preparation\.key/)
  expect(await readFile(join(place, 'preparation.key'), 'utf8')).toBe('hunter2')
})
