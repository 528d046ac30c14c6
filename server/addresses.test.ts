import { expect, it } from 'vitest'
import { ownAddress } from './addresses'

it('a server reaches itself, whichever address it listens at', () => {
  expect(ownAddress('0.0.0.0', 3000)).toBe('http://127.0.0.1:3000')
  expect(ownAddress('::', 3000)).toBe('http://127.0.0.1:3000')
  expect(ownAddress('192.168.1.7', 8080)).toBe('http://192.168.1.7:8080')
  expect(ownAddress('::1', 3000)).toBe('http://[::1]:3000')
})
