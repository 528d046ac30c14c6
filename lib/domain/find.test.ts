import { expect, it } from 'vitest'
import { isFound, offered } from './find'

const row = { words: 'MUS med Åse Łuczak, Lokale 4', kind: 'MUS', year: 2026, states: ['open', 'overdue'] }
const everything = { kind: '', year: '', state: '' }
const found = (typed: string, chosen = {}) => isFound(row, { ...everything, ...chosen }, typed)

it('typed words are found by their beginnings, in any case and order', () => {
  for (const typed of ['', '  ', 'åse', 'ŁUC', 'lokale mus', 'a\u030ase', '4'])
    expect(found(typed), typed).toBe(true)
  for (const typed of ['maria', 'uczak', 'åse maria']) expect(found(typed), typed).toBe(false)
})

it('what is chosen must all be so', () => {
  expect(found('', { kind: 'MUS', year: '2026', state: 'overdue' })).toBe(true)
  expect(found('', { kind: 'GRUS' })).toBe(false)
  expect(found('', { year: '2025' })).toBe(false)
  expect(found('', { state: 'kept' })).toBe(false)
})

it('an address chooses only what is offered', () => {
  expect(offered('MUS', ['MUS'])).toBe('MUS')
  expect(offered('<script>', ['MUS'])).toBe('')
  expect(offered(null, ['MUS'])).toBe('')
})
