import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderOutbox } from './folderOutbox'
import { openOutbox } from './openOutbox'
import { readMail } from './testing/readMail'
import { maria, outbox, toldOf, writtenAt } from './testing/told'
import { writeLetter } from './writeLetter'

let place: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'samspil-mail-'))
})
afterAll(() => rm(place, { recursive: true, force: true }))

const letter = async () =>
  writeLetter({ type: 'invited', link: 'http://here/join/x' }, await toldOf(), maria, outbox, writtenAt)

test('without a mail server letters become files for the operator’s eyes alone, named after nobody', async () => {
  const folder = join(place, 'data', 'mail')
  const mail = openOutbox({
    smtpUrl: undefined,
    from: undefined,
    publicUrl: undefined,
    dataFolder: join(place, 'data'),
    onFailure: () => undefined,
  })
  const posted = await mail.post([await letter(), await letter()])
  expect(posted.map(({ state }) => state)).toEqual(['written', 'written'])
  const files = await readdir(folder)
  expect(files).toHaveLength(2)
  for (const file of files) {
    expect(file).toMatch(/^[\dTZ-]+-\d{6}-[a-z2-7]{26}\.eml$/)
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  }
  const [first] = await readMail(folder)
  expect(first?.to?.[0]).toMatchObject({ name: 'Maria Lund', address: 'maria.lund@example.dk' })
  expect(first?.text).toContain('http://here/join/x')
})

test('a folder that cannot be written to loses no letter', async () => {
  const file = join(place, 'a-file')
  await writeFile(file, '')
  const failures: string[] = []
  const onFailure = (code: string) => void failures.push(code)
  const mail = folderOutbox({ ...outbox, folder: join(file, 'mail'), onFailure })
  const one = await letter()
  expect(await mail.post([one])).toEqual([{ state: 'notSent', letter: one }])
  expect(failures).toEqual(['not written'])
})
