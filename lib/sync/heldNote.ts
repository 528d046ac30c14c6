import { z } from 'zod'
import type { NoteId, PersonId } from '../domain/ids'
import { isId } from '../domain/ids'
import type { PresenceSource } from './presence'
import type { Directory } from './protocol'

/** A note in somebody's hand and where its top left corner is, in board units: part of the presence, never stored. */
export interface HeldNote {
  readonly id: NoteId
  readonly x: number
  readonly y: number
}

export interface SeenNote extends HeldNote {
  readonly client: number
  readonly personId: PersonId
}

const heldSchema = z.object({
  note: z.object({
    id: z.custom<NoteId>((value) => typeof value === 'string' && isId(value)),
    x: z.number(),
    y: z.number(),
  }),
})

/** The notes in the others' hands, the lowest client's first. Whom the directory does not know holds nothing. */
export function readHeldNotes(awareness: PresenceSource, directory: Directory): SeenNote[] {
  const seen: SeenNote[] = []
  for (const [client, state] of awareness.getStates()) {
    const personId = directory.clients[client]
    if (client === awareness.clientID || personId === undefined) continue
    const { data } = heldSchema.safeParse(state)
    if (data) seen.push({ client, personId: personId as PersonId, ...data.note })
  }
  return seen.sort((a, b) => a.client - b.client)
}
