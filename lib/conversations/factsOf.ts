import type { Stores } from '../db/database'
import type { Facts, Told } from '../domain/facts'
import type { ConversationId } from '../domain/ids'
import { currentTexts, type Wording } from '../domain/wording'

/** What everybody at a conversation's table knows of it; undefined when there is no such conversation. */
export async function factsOf(
  db: Pick<Stores, 'conversations' | 'picks' | 'preparations' | 'wordings' | 'approvals' | 'plans'>,
  id: ConversationId,
): Promise<Facts | undefined> {
  const found = await db.conversations.phaseOf(id)
  if (!found) return undefined
  const [picks, ready] = [await db.picks.of(id), await db.preparations.ready(id)]
  const wordings = await db.wordings.of(id)
  const [approvals, ended] = [await db.approvals.of(id), await db.approvals.ended(id)]
  const approvers = new Set(approvals.map(({ personId }) => personId))
  const conclusion = found.sealedAt ? await db.plans.conclusionOf(id) : undefined
  return {
    phase: found.phase,
    openedAt: found.openedAt?.toISOString() ?? null,
    ready,
    picks,
    wording: currentTexts(wordings),
    rewordings: rewordingsIn(wordings),
    approvals: approvals.map(told),
    endedApprovals: ended.filter(({ personId }) => !approvers.has(personId)).map(told),
    sealedAt: found.sealedAt?.toISOString() ?? null,
    isWithoutPlan: conclusion?.hasPlan === false,
    withoutApproval: conclusion?.withoutApproval ?? [],
  }
}

const told = <Row extends { readonly at: Date }>({ at, ...row }: Row): Told<Row> => ({
  ...row,
  at: at.toISOString(),
})

function rewordingsIn(wordings: Readonly<Record<string, Wording>>): Facts['rewordings'] {
  return Object.fromEntries(
    Object.entries(wordings).flatMap(([question, { text, previous, changedAt }]) =>
      // There and back again in one go is no change.
      text === previous ? [] : [[question, { previous, at: changedAt.toISOString() }]],
    ),
  )
}
