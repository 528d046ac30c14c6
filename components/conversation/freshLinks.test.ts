import { expect, test } from 'vitest'
import { forgetFreshLinks, freshLinksFor, keepFreshLinks } from './freshLinks'

test('links are for the page they were made for, and only until they are forgotten', () => {
  const links = [{ personId: 'm', name: 'Maria Lund', link: 'http://here/join/x', mail: undefined }]
  keepFreshLinks('/conversations/a/invitation', links)
  expect(freshLinksFor('/conversations/b/invitation')).toEqual([])
  expect(freshLinksFor('/conversations/a/invitation')).toEqual(links)
  forgetFreshLinks()
  expect(freshLinksFor('/conversations/a/invitation')).toEqual([])
})
