import type { Stores } from '../db/database'
import type { ConversationId, PersonId } from '../domain/ids'

/** Saves that follow each other this closely are one change: what stood before is what stood before the first. */
const oneGoMs = 60_000

interface Reworder {
  readonly conversationId: ConversationId
  readonly personId: PersonId
  readonly at: Date
}

/**
 * Words some questions of a conversation, by question id; null is the original. Within a transaction that holds the
 * conversation. Whether anything is other than before.
 */
export async function reword(
  tx: Pick<Stores, 'wordings'>,
  { conversationId, personId, at }: Reworder,
  texts: Readonly<Record<string, string | null>>,
): Promise<boolean> {
  const before = await tx.wordings.of(conversationId)
  let isChanged = false
  for (const [question, text] of Object.entries(texts)) {
    const was = before[question]
    const there = was?.text ?? null
    if (there === text) continue
    const isSameGo = was !== undefined && at.getTime() - was.changedAt.getTime() < oneGoMs
    const previous = isSameGo ? was.previous : there
    await tx.wordings.set(conversationId, question, { text, previous, changedAt: at, personId })
    isChanged = true
  }
  return isChanged
}
