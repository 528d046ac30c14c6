import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import type { PieceId } from '../domain/board'
import type { PersonId } from '../domain/ids'
import type { Directory } from './protocol'

/** What one client tells of itself while it happens; in board units. Names come from the directory, never from here. */
export interface Presence {
  readonly cursor?: { readonly x: number; readonly y: number }
  /** The piece in the hand, where its top left corner is, and the pieces joined to it that come along. */
  readonly drag?: {
    readonly piece: PieceId
    readonly x: number
    readonly y: number
    readonly with?: readonly PieceId[]
  }
  /** What is being written in: the id of a note, an agreement or a plan section. */
  readonly writing?: string
  /** The piece that all are asked to look at. Anybody can send it; it is obeyed from whoever leads the table alone. */
  readonly spotlight?: PieceId
  /** The part of the table that all are asked to see. Obeyed like a spotlight. */
  readonly view?: SharedView
  /** The page is in the background. */
  readonly isAway?: true
  /** What was just done to the table as a whole, told for some seconds. */
  readonly act?: { readonly what: 'tidied' | 'drew'; readonly piece?: PieceId }
}

/** A part of the table, board units. */
export interface SharedView {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SeenPresence extends Presence {
  readonly client: number
  readonly personId: PersonId
}

const piece = z.custom<PieceId>(
  (value) => typeof value === 'string' && /^(question|image|keyword):./.test(value),
)
/** More than any puzzle has; a longer list is no group of pieces. */
const mostCarried = 60
const drag = z
  .object({
    piece,
    x: z.number(),
    y: z.number(),
    with: z.array(piece).max(mostCarried).optional().catch(undefined),
  })
  .transform(withoutGaps)
const presenceSchema = z.object({
  cursor: z.object({ x: z.number(), y: z.number() }).optional().catch(undefined),
  drag: drag.optional().catch(undefined),
  writing: z.string().max(200).optional().catch(undefined),
  spotlight: piece.optional().catch(undefined),
  view: z
    .object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() })
    .optional()
    .catch(undefined),
  isAway: z.literal(true).optional().catch(undefined),
  act: z
    .object({ what: z.enum(['tidied', 'drew']), piece: piece.optional() })
    .transform(withoutGaps)
    .optional()
    .catch(undefined),
})

/** The part that `readPresence` needs of an awareness. */
export type PresenceSource = Pick<Awareness, 'clientID' | 'getStates'>

/**
 * The others' presence, one entry a client: of all, or of the named ones. Left out: this client itself, and whoever
 * is not there or not known to the directory. A part of the wrong shape is ignored, the rest of the entry kept.
 */
export function readPresence(
  awareness: PresenceSource,
  directory: Pick<Directory, 'clients'>,
  clients?: readonly number[],
): SeenPresence[] {
  const seen: SeenPresence[] = []
  const states = awareness.getStates()
  for (const client of clients ?? states.keys()) {
    const state = states.get(client)
    const personId = directory.clients[client]
    if (client === awareness.clientID || state === undefined || personId === undefined) continue
    const { data } = presenceSchema.safeParse(state)
    if (data) seen.push({ client, personId: personId as PersonId, ...withoutGaps(data) })
  }
  return seen
}

/** Leaves out keys whose value is undefined. */
export function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
