import { expect, test } from 'vitest'
import { asSet, breakLines, linesOf } from './breakLines'
import { openFaces } from './faces'
import { createTypesetter, type Style } from './typesetter'

const typesetter = createTypesetter(openFaces('node_modules/@fontsource'))
const body: Style = { family: 'ui', weight: 400, size: 10 }

test('letters of any script find a face: the product’s own first', () => {
  const keys = (text: string) => typesetter.runs(text, body).map(({ face, text }) => [face.key, text])
  expect(keys('Sødmælk')).toEqual([['figtree-latin-400', 'Sødmælk']])
  expect(keys('Łucja')).toEqual([
    ['figtree-latin-ext-400', 'Ł'],
    ['figtree-latin-400', 'ucja'],
  ])
  expect(keys('Олена Київ')).toEqual([['noto-sans-cyrillic-400', 'Олена Київ']])
  expect(keys('ệ')).toEqual([['noto-sans-vietnamese-400', 'ệ']])
  expect(keys('😀👍🏽')).toEqual([['noto-emoji-emoji-400', '😀👍🏽']])
  expect(keys('سلام')).toEqual([['noto-sans-arabic-arabic-400', 'سلام']])
  expect(keys('✓')).toEqual([['noto-sans-symbols-2-symbols-400', '✓']])
})

test('a letter that no face has is kept as it was written, and something is shown for it', () => {
  const [run] = typesetter.runs('漢', body)
  expect(run).toMatchObject({ text: '漢', shown: '\u{fffd}' })
  expect(run?.face.font.hasGlyphForCodePoint(0xfffd)).toBe(true)
})

test('a line holds what fits it, and no word is cut that fits a line', () => {
  const text = 'Onsdag er min fordybelsesdag – uden faste møder, og med døren lukket til kl. 12.'
  const lines = breakLines(typesetter, text, body, 120)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join(' ')).toBe(text)
  for (const line of lines) expect(typesetter.width(line, body)).toBeLessThanOrEqual(120.01)
})

test('a word too long for a line is cut; empty lines stay; nothing is lost', () => {
  const lines = breakLines(typesetter, `a\n\n${'x'.repeat(100)}`, body, 50)
  expect(lines.slice(0, 2)).toEqual(['a', ''])
  expect(lines.slice(2).join('')).toBe('x'.repeat(100))
  for (const line of lines) expect(typesetter.width(line, body)).toBeLessThanOrEqual(50.01)
  expect(breakLines(typesetter, '', body, 50)).toEqual([''])
})

test('text is set with letters composed and without control characters', () => {
  expect(asSet('a\u0000b\r\nc\rd\te\u030a')).toBe('ab\nc\nd    e\u030a'.normalize('NFC'))
  expect(asSet('a\u030a')).toBe('å')
})

test('a text can be gone on with where a line ended, in another width', () => {
  const text = asSet('Vi roser højt – hver fredag på tavlemødet.\n\nSøren begynder, og runden går videre.')
  for (const [line] of [...linesOf(typesetter, text, body, 90)].entries()) {
    const lines = [...linesOf(typesetter, text, body, 90)].slice(0, line + 1)
    const rest = breakLines(typesetter, text.slice(lines.at(-1)?.end), body, 60)
    const words = [...lines.map((each) => each.text), ...rest].join(' ').split(/\s+/).filter(Boolean)
    expect(words).toEqual(text.split(/\s+/))
  }
})
