import { expect, test } from 'vitest'
import { foldWords, holdsTyped } from './foldWords'

test('Danish letters are found however a keyboard writes them', () => {
  const words = foldWords('Mål og retning, Økonomi, Nærvær')
  for (const typed of ['mål', 'maal', 'MAL', 'økonomi', 'oekonomi', 'okonomi', 'nærvær', 'naervaer'])
    expect(holdsTyped(words, foldWords(typed)), typed).toBe(true)
})

test('the beginnings of words in any order find; other letters and nothing at all do not', () => {
  const words = foldWords('Work-life balance')
  expect(holdsTyped(words, foldWords('bal work'))).toBe(true)
  expect(holdsTyped(words, foldWords('life'))).toBe(true)
  expect(holdsTyped(words, foldWords('ance'))).toBe(false)
  expect(holdsTyped(words, foldWords('  – '))).toBe(false)
})
