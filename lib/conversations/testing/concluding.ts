import type * as Y from 'yjs'
import type { Viewer } from '../../auth/viewer'
import type { AgreementId, ConversationId } from '../../domain/ids'
import { approvePlan } from '../approvePlan'
import { openTable } from '../openTable'
import { planConversation } from '../planConversation'
import { filledIn, type TestDesk } from './desk'
import { edited, seenPlan } from './writing'

/** Opens the table if it is not, writes, and all of them approve. */
export async function concluded(
  desk: TestDesk,
  id: ConversationId,
  people: readonly [Viewer, ...Viewer[]],
  ...writing: readonly ((doc: Y.Doc) => void)[]
): Promise<void> {
  const [leader] = people
  await openTable(desk, leader.actor, id)
  for (const edit of writing) await edited(desk.db, id, leader.person.id, edit)
  const { hash } = await seenPlan(desk.db, id)
  for (const { actor } of people) await approvePlan(desk, actor, id, hash)
}

/** The next one of the same leader with the same people. */
export async function plannedAgain(
  desk: TestDesk,
  leader: Viewer,
  people: readonly Viewer[],
  kind = 'MUS',
): Promise<{ readonly id: ConversationId; readonly tokens: readonly string[] }> {
  const participants = people.map(({ person }) => ({ name: person.name, email: person.email ?? '' }))
  const date = '2027-11-25'
  const input = { ...filledIn, kind, date, participants }
  const { conversationId, invitations } = await planConversation(desk, leader.actor, input)
  return { id: conversationId, tokens: invitations.map(({ token }) => token) }
}

/** The one agreement of a concluded conversation that says that. */
export async function agreementSaying(
  desk: TestDesk,
  id: ConversationId,
  what: string,
): Promise<AgreementId> {
  const found = (await desk.db.agreements.of(id)).find(({ content }) => content.fields.what === what)
  if (!found) throw new Error('there is no such agreement')
  return found.content.id
}
