import { type FailureName, failureName } from '../domain/errors'
import { parsePlan } from './planInput'

const fine = { name: 'A', email: 'a@example.dk', date: '9999-12-31', time: '10:00', durationMinutes: 90 }

/** What is looked at together: a date is right or wrong only with its time. */
const parts = [['name'], ['email'], ['date', 'time']] as const

/** Everything that is wrong with the fields of a plan, in the form's order, where `parsePlan` throws the first alone. */
export function planFailures(input: Readonly<Record<string, string>>, now: Date): FailureName[] {
  return parts.flatMap((part) => {
    const fields = Object.fromEntries(part.map((field) => [field, input[field] ?? '']))
    try {
      parsePlan({ ...fine, ...fields }, now)
      return []
    } catch (error) {
      const failure = failureName(error)
      if (!failure) throw error
      return [failure]
    }
  })
}
