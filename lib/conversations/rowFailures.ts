import { type Actor, can } from '../domain/access'
import { Failure, type FailureName, failureName } from '../domain/errors'
import { knownPerson } from './invitedPerson'
import { failureOfInput, parseStart, personSchema } from './planInput'
import { isForGroup, type Round, type RoundRow } from './planRound'
import type { Desk } from './services'

/**
 * Everything that is wrong with the rows of a round, row by row and in the form's order, where planning would tell of
 * the first alone. Throws `NotAllowed`, `InvalidInput`.
 */
export async function rowFailures(desk: Desk, actor: Actor | null, round: Round): Promise<FailureName[][]> {
  const leader =
    actor && can(actor, 'conversation.plan') ? await desk.db.people.byId(actor.personId) : undefined
  if (!leader) throw new Failure('NotAllowed')
  const now = desk.clock()
  const isGroup = isForGroup(desk, round)
  const found: FailureName[][] = []
  for (const [index, row] of round.rows.entries()) {
    const failures: FailureName[] = []
    const attempt = async (look: () => unknown) => {
      try {
        await look()
      } catch (error) {
        const failure = failureName(error)
        if (!failure) throw error
        failures.push(failure)
      }
    }
    await attempt(() => parsed({ name: row.name, email: fine.email }))
    await attempt(async () => {
      const { email } = parsed({ name: fine.name, email: row.email })
      if (email.toLowerCase() === leader.email?.toLowerCase()) throw new Failure('InvitingYourself')
      const isThereAlready = (other: RoundRow) => other.email.trim().toLowerCase() === email.toLowerCase()
      if (isGroup && round.rows.slice(0, index).some(isThereAlready)) throw new Failure('PersonTwice')
      if (row.name.trim()) await knownPerson(desk.db, leader.organisationId, { name: row.name, email })
    })
    if (!isGroup || index === 0) await attempt(() => parseStart(row, now))
    found.push(failures)
  }
  return found
}

const fine = { name: 'A', email: 'a@example.dk' }

function parsed(input: unknown) {
  const result = personSchema.safeParse(input)
  if (!result.success) throw failureOfInput(result.error)
  return result.data
}
