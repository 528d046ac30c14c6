import { expect, test } from 'vitest'
import { createTypesetter } from '../../typeset/typesetter'
import { fill, type Leaf, type Rest, restOf } from './flow'
import { layOutSheet } from './layOutSheet'
import { column, lastLine, looks, sheet } from './look'
import { rowsOf } from './rows'
import { within } from './tagged'
import { faces, sealedTalk, type Written } from './testing/sealedTalk'

const typesetter = createTypesetter(faces)
const lettersOf = (words: readonly string[]) => words.join('').replace(/\s/g, '')
const leaf = (words: string, more: Partial<Leaf> = {}): Leaf => ({
  tagged: within(undefined, 'P'),
  words,
  look: looks.body,
  before: 4,
  indent: 0,
  ...more,
})

/** Random as far as a test needs it, the same each time. */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

test('what does not fit goes on in the next box, of another width, and not a letter is lost', () => {
  for (const seed of [1, 20261126, Date.now() % 100_000]) {
    const random = seeded(seed)
    const leaves = Array.from({ length: 12 }, (_, index) =>
      leaf('Vi gør det sammen, og vi gør det færdigt.\n'.repeat(1 + random(9)).trim(), {
        keepsNext: index % 3 === 0,
        indent: random(30),
        before: random(12),
      }),
    )
    let rest: Rest | undefined = restOf(leaves)
    const written: string[] = []
    for (let boxes = 0; rest; boxes += 1) {
      expect(boxes, `seed ${seed}`).toBeLessThan(400)
      const box = { x: 0, y: 0, width: 120 + random(300), bottom: 40 + random(200) }
      const filled = fill(typesetter, rest, box)
      for (const { baseline, x, words, look } of filled.placed) {
        expect(baseline).toBeLessThan(box.bottom)
        expect(x + typesetter.width(words.trimEnd(), look)).toBeLessThanOrEqual(box.width + 0.1)
      }
      written.push(...filled.placed.map(({ words }) => words))
      rest = filled.rest
    }
    expect(lettersOf(written), `seed ${seed}`).toBe(lettersOf(leaves.map(({ words }) => words)))
  }
})

test('a heading never stands last in a box, nor one line of a paragraph alone', () => {
  const leaves = [leaf('Ro'), leaf('Overskrift', { keepsNext: true }), leaf('ord '.repeat(200))]
  const rest = restOf(leaves)
  if (!rest) throw new Error('there is something to lay')
  const line = looks.body.leading
  const filled = fill(typesetter, rest, { x: 0, y: 0, width: 200, bottom: 3 * line + 8 })
  expect(filled.placed.map(({ words }) => words)).toEqual(['Ro'])
  const alone = fill(
    typesetter,
    { leaves: [leaf('Ro'), leaf('ord '.repeat(200))], taken: 0 },
    { x: 0, y: 0, width: 200, bottom: 2 * line + 5 },
  )
  expect(alone.placed).toHaveLength(1)
})

test('a sheet of any length stays on its pages, part below part, with every letter of it', async () => {
  for (const seed of [3, 1970, Date.now() % 100_000]) {
    const random = seeded(seed)
    const agreements: Written[] = Array.from({ length: random(30) }, (_, index) => ({
      section: ['adfaerd', 'struktur', 'opgaver'][random(3)] ?? 'adfaerd',
      what: `Aftale ${index} ${'om noget, der er langt '.repeat(random(20))}`,
      who: 'Alle. '.repeat(random(300)),
    }))
    const notes = { adfaerd: 'Note. '.repeat(random(2500)), opgaver: 'Note\n\n'.repeat(random(90)) }
    const of = await sealedTalk({ agreements, notes })
    const rows = rowsOf(of, within(undefined, 'Table'))
    let below = 130
    const written: string[] = []
    for (const fragment of layOutSheet(typesetter, rows, 130)) {
      if (fragment.beginsPage && fragment.top < below) below = sheet.top
      expect(fragment.top, `seed ${seed}`).toBeGreaterThanOrEqual(below)
      expect(fragment.bottom).toBeGreaterThan(fragment.top)
      expect(fragment.bottom).toBeLessThan(sheet.height - 30)
      below = fragment.bottom
      for (const { placed, left, width } of fragment.areas)
        for (const { baseline, x, words } of placed) {
          expect(baseline).toBeGreaterThan(fragment.top)
          expect(baseline).toBeLessThan(lastLine + 0.1)
          expect(x).toBeGreaterThanOrEqual(left)
          expect(x).toBeLessThan(left + width)
          expect(left + width).toBeLessThanOrEqual(column.left + column.width + 0.1)
          written.push(words)
        }
    }
    const all = rows.flatMap(({ cells }) => cells.flatMap(({ rest }) => rest?.leaves ?? []))
    const expected = all.flatMap(({ label, words }) => [label?.words ?? '', words])
    expect(lettersOf(written).length, `seed ${seed}`).toBe(lettersOf(expected).length)
  }
})
