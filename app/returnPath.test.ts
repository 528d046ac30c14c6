import { expect, test } from 'vitest'
import { informationPath, returnPath, signInPath } from './returnPath'

const id = 'abcdefghijklmnopqrstuvwxyz'

test('one comes back to where one was going', () => {
  for (const path of [
    '/agreements',
    '/conversations',
    '/conversations/new',
    `/conversations/${id}/agreements`,
    `/conversations/${id}`,
    `/conversations/${id}/invitation`,
    `/conversations/${id}/wording`,
  ]) {
    expect(returnPath(new URL(signInPath(path), 'http://x').searchParams.get('to'))).toBe(path)
  }
  expect(signInPath('/')).toBe('/sign-in')
})

test('having read the information, one comes to the table or the preparation one was going to', () => {
  for (const path of [`/conversations/${id}`, `/conversations/${id}/prepare`]) {
    expect(returnPath(new URL(informationPath(id, path), 'http://x').searchParams.get('to'))).toBe(path)
  }
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
