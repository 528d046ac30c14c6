import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { readConcepts } from './readConcepts'

const root = join(import.meta.dirname, '../..')
const concepts = await readConcepts(import.meta.dirname)

describe('the concepts', () => {
  test('are all valid, and one of them is offered', () => {
    expect(concepts.map(({ id, isOffered }) => [id, isOffered])).toEqual([
      ['albertslund-puslespil', true],
      ['norddjurs-samtalehjul', false],
    ])
  })

  // The schema demands both languages wherever there is a text; this finds text that was put in outside of it.
  test.each(concepts)('$id has no text in one language only', (concept) => {
    const oneSided = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return []
      const found = 'da' in value !== 'en' in value ? [path] : []
      return [...found, ...Object.entries(value).flatMap(([key, inner]) => oneSided(inner, `${path}.${key}`))]
    }
    expect(oneSided(concept, concept.id)).toEqual([])
  })
})

describe('a perspective is data only', () => {
  const words = concepts.flatMap(({ layout }) =>
    layout.type === 'puzzle' ? layout.perspectives.flatMap(({ id, name }) => [id, name.da]) : [],
  )

  /** The perspectives that a source file knows by id or name, comments left out. */
  function perspectivesIn(source: string, loader: 'ts' | 'tsx' = 'tsx'): string[] {
    const { code } = transformSync(source, {
      loader,
      jsx: 'preserve',
      charset: 'utf8',
      legalComments: 'none',
    })
    return words.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(code))
  }

  test('no source file knows one by id or name', () => {
    const files = ['app', 'components', 'lib', 'server'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^db\/generated\/|(^|\/)testing\//.test(file))
        .map((file) => join(folder, file)),
    )
    expect(files.length).toBeGreaterThan(20)
    const offenders = files.flatMap((file) => {
      const found = perspectivesIn(readFileSync(join(root, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts')
      return found.map((word) => `${file} knows the perspective ${word}`)
    })
    expect(offenders).toEqual([])
  })

  test('one that did would be found', () => {
    expect(perspectivesIn("const first = 'adfaerd-1' // opgaver")).toEqual(['adfaerd'])
    expect(perspectivesIn('export const Heading = () => <h2>Adfærd</h2>')).toEqual(['Adfærd'])
    expect(perspectivesIn("const text = 'strukturer'")).toEqual([])
  })
})
