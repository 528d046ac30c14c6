import { expect, test } from 'vitest'
import { returnPath, signInPath } from './returnPath'

const id = 'abcdefghijklmnopqrstuvwxyz'

test('one comes back to where one was going', () => {
  for (const path of ['/conversations/new', `/conversations/${id}`, `/conversations/${id}/invitation`]) {
    expect(returnPath(new URL(signInPath(path), 'http://x').searchParams.get('to'))).toBe(path)
  }
  expect(signInPath('/')).toBe('/sign-in')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/api/auth/signout',
  `/conversations/${id}/../x`,
  null,
  4,
])('%s leads to the overview instead', (to) => {
  expect(returnPath(to)).toBe('/')
})
