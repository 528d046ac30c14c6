import { expect } from 'vitest'
import type { Viewer } from '../../auth/viewer'
import type { ConversationId } from '../../domain/ids'
import { ownPreparation } from '../prepare'
import { newcomer, plannedMus, type TestDesk } from './desk'

export interface Talk {
  readonly id: ConversationId
  readonly maria: Viewer
  readonly soeren: Viewer
}

/** A MUS of Søren's with Maria, both signed in by account. */
export async function plannedTalk(desk: TestDesk): Promise<Talk> {
  const { conversationId: id, facilitator: soeren } = await plannedMus(desk, newcomer())
  const found = await desk.db.conversations.byId(id)
  const seat = found?.seats.find(({ role }) => role === 'participant')
  const person = seat && (await desk.db.people.byId(seat.personId))
  if (!person) throw new Error('nobody was invited')
  return { id, soeren, maria: await desk.signedIn(person) }
}

/** A thought to the first question, by a device that knew `was` to be there. */
export const first = (text: string, was: readonly string[] = ['']) => ({ question: 'adfaerd-1', text, was })

export const thoughtOf = async (desk: TestDesk, { id, maria }: Talk) =>
  (await ownPreparation(desk, maria.actor, id)).preparation.thoughts['adfaerd-1']

export const failing = (failure: string) => expect.objectContaining({ failure })
