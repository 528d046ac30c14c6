import { join } from 'node:path'
import { readConcepts } from '../../concepts/readConcepts'
import type { ConversationId } from '../../domain/ids'
import type { Recipient, Told } from '../occasion'

export const outbox = {
  sender: { name: 'Samspil', address: 'samspil@kommune.dk' },
  host: 'samspil.kommune.dk',
}

export const writtenAt = new Date('2026-11-16T08:00:00Z')

export const maria: Recipient = { name: 'Maria Lund', email: 'maria.lund@example.dk', language: 'da' }

/** A planned conversation in the municipality's own concept. */
export async function toldOf(facts: Partial<Told> = {}): Promise<Told> {
  const concepts = await readConcepts(join(import.meta.dirname, '../../concepts'))
  const concept = concepts.find(({ isOffered }) => isOffered)
  if (!concept) throw new Error('no concept is offered')
  return {
    id: 'abcdefghijklmnopqrstuvwxyz' as ConversationId,
    kind: 'MUS',
    concept,
    startsAt: new Date('2026-11-26T09:00:00Z'),
    durationMinutes: 90,
    place: 'Mødelokale 2',
    sequence: 0,
    facilitator: { name: 'Søren Friis', email: 'soeren.friis@example.dk' },
    ...facts,
  }
}
