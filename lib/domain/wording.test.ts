import { expect, test } from 'vitest'
import { changedSince, currentTexts, oneLine, wordedQuestion, wordingLength } from './wording'

const question = { id: 'a-1', du: { da: 'Hvad vil du?', en: 'What do you want?' } }
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))

test('a question stands in the facilitator’s words, whatever the reader’s language; else in its own', () => {
  expect(wordedQuestion(question, 'du', 'en', { 'a-1': 'Hvad drømmer du om?' })).toBe('Hvad drømmer du om?')
  expect(wordedQuestion(question, 'I', 'en', { 'a-2': 'Noget andet' })).toBe('What do you want?')
})

test('a wording is one line, and counted as it is read', () => {
  expect(oneLine('  Hvad\r\n  vil\tdu? ')).toBe('Hvad vil du?')
  expect(oneLine('A\u030argang')).toBe('Årgang')
  expect(wordingLength('å👩🏽')).toBe(3)
})

test('a change is one for who knew the questions before it, and says what stood there', () => {
  const wordings = {
    'a-1': { text: 'Ny', previous: 'Gammel', changedAt: at(10) },
    'a-2': { text: null, previous: 'Min', changedAt: at(12) },
    'a-3': { text: 'Samme', previous: 'Samme', changedAt: at(12) },
    'a-4': { text: 'Min', previous: null, changedAt: at(12) },
  }
  expect(changedSince(wordings, at(11))).toEqual({ 'a-2': 'Min', 'a-4': null })
  expect(changedSince(wordings, at(9))).toEqual({ 'a-1': 'Gammel', 'a-2': 'Min', 'a-4': null })
  expect(changedSince(wordings, null)).toEqual({})
  expect(currentTexts(wordings)).toEqual({ 'a-1': 'Ny', 'a-3': 'Samme', 'a-4': 'Min' })
})
