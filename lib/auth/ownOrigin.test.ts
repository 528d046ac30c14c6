import { expect, test } from 'vitest'
import { isOwnOrigin } from './ownOrigin'

test.each([
  ['http://samspil.lan:3000', 'samspil.lan:3000', undefined, true],
  ['http://example.com', 'samspil.lan:3000', undefined, false],
  ['null', 'samspil.lan:3000', undefined, false],
  [undefined, 'samspil.lan:3000', undefined, false],
  ['http://samspil.lan:3000', undefined, undefined, false],
  ['https://samspil.dk', 'inner:3000', 'https://samspil.dk', true],
  ['http://inner:3000', 'inner:3000', 'https://samspil.dk', false],
  ['https://samspil.dk.example.com', 'inner:3000', 'https://samspil.dk', false],
])('%s at %s with PUBLIC_URL %s: %s', (origin, host, publicUrl, isOwn) => {
  expect(isOwnOrigin({ origin, host }, publicUrl)).toBe(isOwn)
})
