import type { Stores } from '../db/database'
import type { Facts, Told } from '../domain/facts'
import type { ConversationId } from '../domain/ids'
import type { Timer, ToldTimer } from '../domain/timer'
import { currentTexts, type Wording } from '../domain/wording'

/** What everybody at a conversation's table knows of it; undefined when there is no such conversation. */
export async function factsOf(
  db: Pick<
    Stores,
    'conversations' | 'picks' | 'preparations' | 'wordings' | 'approvals' | 'plans' | 'leading'
  >,
  id: ConversationId,
): Promise<Facts | undefined> {
  const found = await db.conversations.phaseOf(id)
  if (!found) return undefined
  const [picks, ready] = [await db.picks.of(id), await db.preparations.ready(id)]
  const wordings = await db.wordings.of(id)
  const [approvals, ended] = [await db.approvals.of(id), await db.approvals.ended(id)]
  const approvers = new Set(approvals.map(({ personId }) => personId))
  const { timer, ledBy, turns } = await db.leading.of(id)
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
    // Nobody leads a table at which nothing is done any more.
    timer: timer && !found.sealedAt ? toldTimer(timer) : null,
    ledBy: found.sealedAt ? null : ledBy,
    turns: found.sealedAt ? [] : turns,
    sealedAt: found.sealedAt?.toISOString() ?? null,
    isWithoutPlan: conclusion?.hasPlan === false,
    withoutApproval: conclusion?.withoutApproval ?? [],
  }
}

const told = <Row extends { readonly at: Date }>({ at, ...row }: Row): Told<Row> => ({
  ...row,
  at: at.toISOString(),
})

const toldTimer = (timer: Timer): ToldTimer =>
  timer.state === 'paused' ? timer : { ...timer, endsAt: timer.endsAt.toISOString() }

function rewordingsIn(wordings: Readonly<Record<string, Wording>>): Facts['rewordings'] {
  return Object.fromEntries(
    Object.entries(wordings).flatMap(([question, { text, previous, changedAt }]) =>
      // There and back again in one go is no change.
      text === previous ? [] : [[question, { previous, at: changedAt.toISOString() }]],
    ),
  )
}
