import type { Actor } from '../domain/access'
import { kindIds } from '../domain/concept'
import { Failure, type FailureName, failureName } from '../domain/errors'
import { conceptFor } from './conceptFor'
import { type Planned, planConversation } from './planConversation'
import type { Desk } from './services'

export interface RoundRow {
  readonly name: string
  readonly email: string
  readonly date: string
  readonly time: string
}

/** What a leader plans at once. In a group all sit at one table at the first row's time; else each row is a conversation. */
export interface Round {
  readonly kind: string
  readonly conceptId: string | undefined
  readonly language: string
  readonly ownLanguage: string
  readonly durationMinutes: string
  readonly place: string
  readonly rows: readonly RoundRow[]
}

export interface PlannedRound {
  readonly planned: readonly Planned[]
  /** Rows that somebody else's act in the same moment stood in the way of. */
  readonly unplanned: readonly { readonly row: number; readonly failure: FailureName }[]
}

/** Conversations planned at once, each whole or not at all. Throws as `planConversation` when none could be. */
export async function planRound(desk: Desk, actor: Actor | null, round: Round): Promise<PlannedRound> {
  const planned: Planned[] = []
  const unplanned: { row: number; failure: FailureName }[] = []
  for (const [row, plan] of plansOf(desk, round).entries()) {
    try {
      planned.push(await planConversation(desk, actor, plan))
    } catch (error) {
      const failure = failureName(error)
      if (!failure) throw error
      unplanned.push({ row, failure })
    }
  }
  const [first] = unplanned
  if (first && planned.length === 0) throw new Failure(first.failure)
  return { planned, unplanned }
}

/** Whether all of a round sit at one table. Throws `InvalidInput` for a kind that nobody offers. */
export function isForGroup({ concepts }: Desk, { kind, conceptId }: Round): boolean {
  const kindId = kindIds.find((id) => id === kind)
  if (!kindId) throw new Failure('InvalidInput')
  return conceptFor(concepts, kindId, conceptId).kind.participants.max > 1
}

/** What each conversation of a round is planned from. */
function plansOf(desk: Desk, { rows, ...shared }: Round): unknown[] {
  if (!isForGroup(desk, { rows, ...shared }))
    return rows.map(({ name, email, date, time }) => ({
      ...shared,
      date,
      time,
      participants: [{ name, email }],
    }))
  const participants = rows.map(({ name, email }) => ({ name, email }))
  return [{ ...shared, date: rows[0]?.date, time: rows[0]?.time, participants }]
}
