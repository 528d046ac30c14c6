import * as Y from 'yjs'
import { boardFrom } from '../../board/boardFrom'
import { planNotesText } from '../../board/edit'
import { addAgreement, agreementText } from '../../board/editAgreement'
import type { Database } from '../../db/database'
import type { ConversationId, PersonId } from '../../domain/ids'
import { canonicalPlan } from '../../plan/canonicalPlan'
import type { AppendOutcome } from '../../sync/boardLog'

/** A section of the plan in the concept that is offered. */
export const someSection = 'adfaerd'

/** A person edits the board by the way that every edit takes: an update in the log. */
export async function edited(
  db: Pick<Database, 'boardLog'>,
  id: ConversationId,
  personId: PersonId,
  edit: (doc: Y.Doc) => void,
): Promise<AppendOutcome | undefined> {
  const stored = await db.boardLog.load(id)
  if (!stored) throw new Error('there is no board')
  const doc = new Y.Doc()
  for (const update of [stored.state, ...stored.tail.map((one) => one.update)]) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  edit(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  const newClients = [doc.clientID]
  doc.destroy()
  const [outcome] = await db.boardLog.append([
    { conversationId: id, epoch: stored.epoch, personId, update, newClients },
  ])
  return outcome
}

/** Types words at the end of the notes of the plan's first section. */
export const typed =
  (words: string, section = someSection) =>
  (doc: Y.Doc): void => {
    const text = planNotesText(doc, section)
    if (!text) throw new Error('the plan has no such section')
    text.insert(text.length, words)
  }

/** Adds an agreement that says what. */
export const agreed =
  (what: string, section = someSection) =>
  (doc: Y.Doc): void => {
    agreementText(doc, addAgreement(doc, section), 'what')?.insert(0, what)
  }

/** The plan as somebody sees it who sees everything that is committed. */
export async function seenPlan(db: Pick<Database, 'conversations' | 'boards'>, id: ConversationId) {
  const [conversation, updates] = [await db.conversations.byId(id), await db.boards.updates(id)]
  if (!conversation || !updates) throw new Error('there is no board')
  const { concept, kind } = conversation
  return canonicalPlan({ board: boardFrom(updates, concept), concept, kind })
}
