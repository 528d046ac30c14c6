import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConcepts } from './readConcepts'

const albertslund = 'albertslund-puslespil.json'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspil-concepts-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A copy of Albertslund's concept with some text replaced. */
async function broken(file: string, from: string | RegExp, to: string) {
  const content = await readFile(join(import.meta.dirname, albertslund), 'utf8')
  const changed = content.replace(from, to)
  if (changed === content) throw new Error(`nothing to replace: ${from}`)
  await writeFile(join(folder, file), changed)
}

describe('a folder of concepts', () => {
  test('is read file by file; a new file is a new concept, other files are let be', async () => {
    await broken('a.json', '"albertslund-puslespil"', '"another-town"')
    await broken('b.json', '"isOffered": true', '"isOffered": false')
    await writeFile(join(folder, 'readme.md'), 'not a concept')
    const concepts = await readConcepts(folder)
    expect(concepts.map(({ id, isOffered }) => [id, isOffered])).toEqual([
      ['another-town', true],
      ['albertslund-puslespil', false],
    ])
  })

  test.each([
    ['a wrong hue', /"hue": "violet"/, '"hue": "pink"', /^broken\.json: layout\.perspectives\.0\.hue – /],
    [
      'an empty translation',
      '"en": "Courage"',
      '"en": ""',
      /^broken\.json: layout\.keywords\.7\.text\.en – /,
    ],
    ['a missing language', /,\s*"en": "Courage"/, '', /^broken\.json: layout\.keywords\.7\.text\.en – /],
    ['an unknown key', '"isOffered"', '"colour": "red", "isOffered"', /^broken\.json: the file – .*colour/],
    [
      'an id used twice',
      '"id": "mod"',
      '"id": "ansvar"',
      /^broken\.json: layout\.keywords – two keywords have the id "ansvar"/,
    ],
    [
      'a link that is not https',
      /https:\/\/albertslund/,
      'http://albertslund',
      /^broken\.json: materials\.1\.url – /,
    ],
    [
      'a picture from elsewhere',
      '"baal.svg"',
      '"../baal.svg"',
      /^broken\.json: layout\.images\.\d+\.file – /,
    ],
    ['something that is not JSON', '{', '', /^broken\.json: the file – not JSON/],
  ])('%s is refused, naming the file and the path', async (_, from, to, message) => {
    await broken('broken.json', from, to)
    await expect(readConcepts(folder)).rejects.toThrow(message)
  })

  test('two files cannot be the same concept', async () => {
    await broken('a.json', '"isOffered": true', '"isOffered": false')
    await broken('b.json', '"isOffered": true', '"isOffered": false')
    await expect(readConcepts(folder)).rejects.toThrow(
      'b.json: id – "albertslund-puslespil" is already the id of a.json',
    )
  })
})
