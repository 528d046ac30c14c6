import { expect, test } from 'vitest'
import type { PersonId } from '@/lib/domain/ids'
import { leaderOf } from '@/lib/domain/leading'
import { obeyed } from './obeyed'

const [soeren, maria, jonas] = ['soeren', 'maria', 'jonas'] as PersonId[] as [PersonId, PersonId, PersonId]
const seats = [
  { personId: maria, role: 'participant' },
  { personId: soeren, role: 'facilitator' },
  { personId: jonas, role: 'participant' },
] as const
const area = { x: 0, y: 0, width: 700, height: 400 }
const people = [
  { personId: maria, spotlight: 'question:adfaerd-2', view: { ...area, x: 9 } },
  { personId: soeren },
  { personId: soeren, spotlight: 'keyword:mod', view: area },
] as const
const nothing = { spotlight: undefined, view: undefined }

test('whoever leads the table is obeyed, at any screen of theirs; a participant never', () => {
  expect(obeyed(people, leaderOf(seats, null))).toEqual({ spotlight: 'keyword:mod', view: area })
  expect(obeyed(people.slice(0, 2), leaderOf(seats, null))).toEqual(nothing)
})

test('once the table is handed over the new one is obeyed, and the facilitator no more', () => {
  expect(obeyed(people, leaderOf(seats, maria))).toEqual({
    spotlight: 'question:adfaerd-2',
    view: { ...area, x: 9 },
  })
  expect(obeyed(people, leaderOf(seats, jonas))).toEqual(nothing)
})

test('where nobody leads nobody is obeyed', () => {
  expect(obeyed(people, undefined)).toEqual(nothing)
})
