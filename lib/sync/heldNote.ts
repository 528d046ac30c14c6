import type { NoteId, PersonId } from '../domain/ids'
import { isId } from '../domain/ids'
import { isText, objectOf } from '../domain/shapes'
import { isSpot, type PresenceSource } from './presence'
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

const isHeldNote = objectOf<HeldNote>({
  id: (value): value is NoteId => isText(value) && isId(value),
  x: isSpot,
  y: isSpot,
})

/** The notes in the others' hands, the lowest client's first. Whom the directory does not know holds nothing. */
export function readHeldNotes(awareness: PresenceSource, directory: Directory): SeenNote[] {
  const seen: SeenNote[] = []
  for (const [client, state] of awareness.getStates()) {
    const personId = directory.clients[client]
    if (client === awareness.clientID || personId === undefined) continue
    const { note }: { readonly note?: unknown } = state
    if (isHeldNote(note))
      seen.push({ client, personId: personId as PersonId, id: note.id, x: note.x, y: note.y })
  }
  return seen.sort((a, b) => a.client - b.client)
}
