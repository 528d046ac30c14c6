import { expect, test } from 'vitest'
import { planFailures } from './planFailures'

const now = new Date('2026-11-16T08:00:00Z')
const right = { name: 'Maria Lund', email: 'maria@example.dk', date: '2026-11-30', time: '10:00' }

test('a form that is right has no failures', () => {
  expect(planFailures(right, now)).toEqual([])
})

test('an empty form is told of every field at once, in the order of the form', () => {
  expect(planFailures({}, now)).toEqual(['NameMissing', 'EmailInvalid', 'DateInvalid'])
})

test('a time that is gone is found beside another mistake', () => {
  expect(planFailures({ ...right, email: 'maria', date: '2026-11-15' }, now)).toEqual([
    'EmailInvalid',
    'DateInPast',
  ])
})
