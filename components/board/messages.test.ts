import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (language: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../lib/i18n/messages/${language}/board.json`, import.meta.url), 'utf8'))

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}/${key}`))
}

test('the board says everything in both languages', () => {
  expect(keysOf(read('en'))).toEqual(keysOf(read('da')))
})
