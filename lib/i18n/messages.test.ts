import { describe, expect, test } from 'vitest'
import { expectedFailures } from '../domain/errors'
import { closeCode } from '../sync/closeCodes'
import { messagesOf } from './messages'

/** Every text by its dotted key. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))
}

/** The names of a text's arguments and tags, sorted. */
function argumentsOf(text: string): string[] {
  const names = [...text.matchAll(/[{<]\s*(\w+)/g)].map(([, name]) => name ?? '')
  const words = new Set(['plural', 'select', 'one', 'other'])
  return [
    ...new Set(
      names.filter((name) => new RegExp(`[{]\\s*${name}\\s*[,}]|<${name}>`).test(text) && !words.has(name)),
    ),
  ].sort()
}

const danish = new Map(flat(messagesOf('da')))
const english = new Map(flat(messagesOf('en')))

describe('messages', () => {
  test('exist in both languages, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort())
    for (const [key, text] of [...danish, ...english]) expect(text.trim(), key).not.toBe('')
  })

  test('take the same arguments in both languages', () => {
    for (const [key, text] of danish) {
      // Inside plural branches a language may say "one" without the number.
      if (/plural|select/.test(text)) continue
      expect(argumentsOf(english.get(key) ?? ''), key).toEqual(argumentsOf(text))
    }
  })

  test('there is a sentence for every expected failure and every reason to close a board', () => {
    for (const name of expectedFailures) expect(danish.has(`errors.failures.${name}`), name).toBe(true)
    for (const name of Object.keys(closeCode)) expect(danish.has(`errors.closed.${name}`), name).toBe(true)
  })
})
