import { expect, test } from 'vitest'
import { documentName, filedName } from './names'

// Half past midnight on Danish clocks, the day before in UTC.
const talk = { kind: 'MUS', startsAt: new Date('2026-11-25T23:30:00Z') } as const

test('what a person keeps has a plain name, without anybody’s', () => {
  expect(documentName('plan', talk, 'da')).toBe('udviklingsplan-mus-2026-11-26')
  expect(documentName('picture', talk, 'en')).toBe('the-table-mus-2026-11-26')
})

test('what is filed is named for the day, the kind and the person, in letters that file systems take', () => {
  expect(filedName(talk, 'Łucja Őszi-Ærø')).toBe('2026-11-26 MUS Łucja Őszi-Ærø')
  expect(filedName(talk, '../..\\a:b*"c"\u0000\u202e ')).toBe('2026-11-26 MUS a b c')
  expect(filedName(talk, '  ')).toBe('2026-11-26 MUS samtale')
  expect(Array.from(filedName(talk, '😀'.repeat(500)))).toHaveLength('2026-11-26 MUS '.length + 80)
})
