import { expect, test } from 'vitest'
import { contentDisposition } from './contentDisposition'

test('a name of any letters is kept, and nothing in it ends the header', () => {
  expect(contentDisposition('2026-11-26 MUS Łucja Åberg.zip')).toBe(
    'attachment; filename="2026-11-26 MUS _ucja Aberg.zip"; ' +
      "filename*=UTF-8''2026-11-26%20MUS%20%C5%81ucja%20%C3%85berg.zip",
  )
  expect(contentDisposition('a"b\\c\r\nd*.pdf')).toBe(
    'attachment; filename="a_b_c__d*.pdf"; ' + "filename*=UTF-8''a%22b%5Cc%0D%0Ad%2A.pdf",
  )
})
