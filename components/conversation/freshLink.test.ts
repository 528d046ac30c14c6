import { expect, test } from 'vitest'
import { forgetFreshLink, freshLinkFor, keepFreshLink } from './freshLink'

test('a link is for the page it was made for, and only until it is forgotten', () => {
  keepFreshLink('/conversations/a/invitation', 'http://here/join/x')
  expect(freshLinkFor('/conversations/b/invitation')).toBeUndefined()
  expect(freshLinkFor('/conversations/a/invitation')).toBe('http://here/join/x')
  forgetFreshLink()
  expect(freshLinkFor('/conversations/a/invitation')).toBeUndefined()
})
