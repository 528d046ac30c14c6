import { expect, it } from 'vitest'
import { newId, type PersonId } from './ids'
import { readinessOf } from './readiness'

const [soeren, maria, jonas] = [newId<PersonId>(), newId<PersonId>(), newId<PersonId>()]
const two = [
  { personId: soeren, name: 'Søren' },
  { personId: maria, name: 'Maria' },
]
const three = [...two, { personId: jonas, name: 'Jonas' }]

it('of two is both, oneself, the other, or nobody', () => {
  expect(readinessOf(two, [maria, soeren], soeren)).toEqual({ kind: 'both' })
  expect(readinessOf(two, [soeren], soeren)).toEqual({ kind: 'you' })
  expect(readinessOf(two, [maria], soeren)).toEqual({ kind: 'other', name: 'Maria' })
  expect(readinessOf(two, [], soeren)).toEqual({ kind: 'none' })
})

it('of more is counted, and whoever has no seat does not count', () => {
  expect(readinessOf(three, [maria, jonas], soeren)).toEqual({ kind: 'some', count: 2, of: 3 })
  expect(readinessOf(three, [maria, jonas, soeren], soeren)).toEqual({ kind: 'all' })
  expect(readinessOf(two, [jonas], soeren)).toEqual({ kind: 'none' })
})
