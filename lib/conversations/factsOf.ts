import type { Stores } from '../db/database'
import type { Facts } from '../domain/facts'
import type { ConversationId } from '../domain/ids'
import { currentTexts, type Wording } from '../domain/wording'

/** What everybody at a conversation's table knows of it; undefined when there is no such conversation. */
export async function factsOf(
  db: Pick<Stores, 'conversations' | 'picks' | 'preparations' | 'wordings'>,
  id: ConversationId,
): Promise<Facts | undefined> {
  const found = await db.conversations.phaseOf(id)
  if (!found) return undefined
  const [picks, ready] = [await db.picks.of(id), await db.preparations.ready(id)]
  const wordings = await db.wordings.of(id)
  return {
    phase: found.phase,
    openedAt: found.openedAt?.toISOString() ?? null,
    ready,
    picks,
    wording: currentTexts(wordings),
    rewordings: rewordingsIn(wordings),
  }
}

function rewordingsIn(wordings: Readonly<Record<string, Wording>>): Facts['rewordings'] {
  return Object.fromEntries(
    Object.entries(wordings).flatMap(([question, { text, previous, changedAt }]) =>
      // There and back again in one go is no change.
      text === previous ? [] : [[question, { previous, at: changedAt.toISOString() }]],
    ),
  )
}
