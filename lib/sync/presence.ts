import type { Awareness } from 'y-protocols/awareness'
import type { PieceId } from '../domain/board'
import type { PersonId } from '../domain/ids'
import { isNumber, isOneOf, isText, listOf, objectOf, type Shape } from '../domain/shapes'
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

const isPiece: Shape<PieceId> = (value): value is PieceId =>
  isText(value) && /^(question|image|keyword):./.test(value)
/** More than any puzzle has; a longer list is no group of pieces. */
const mostCarried = 60
/** The id of anything that is written in is shorter. */
const longestField = 200

/** No table reaches so far, in board units. What is said to lie beyond would carry those who follow it out of reach. */
const farthest = 100_000
export const isSpot: Shape<number> = (value): value is number =>
  isNumber(value) && Math.abs(value) <= farthest

interface Point {
  readonly x: number
  readonly y: number
}
const isPoint = objectOf<Point>({ x: isSpot, y: isSpot })
const isHeld = objectOf<Point & { readonly piece: PieceId }>({ piece: isPiece, x: isSpot, y: isSpot })
const arePieces = listOf(isPiece)
const isLength: Shape<number> = (value): value is number => isSpot(value) && value > 0
const isView = objectOf<SharedView>({ x: isSpot, y: isSpot, width: isLength, height: isLength })

type Act = NonNullable<Presence['act']>
const isAct = objectOf<Act>({
  what: isOneOf(['tidied', 'drew']),
  piece: (value): value is Act['piece'] => value === undefined || isPiece(value),
})

function presenceIn(state: object): Presence {
  const told: { readonly [K in keyof Presence]?: unknown } = state
  const { cursor, drag, writing, spotlight, view, isAway, act } = told
  return withoutGaps({
    cursor: isPoint(cursor) ? { x: cursor.x, y: cursor.y } : undefined,
    drag: isHeld(drag)
      ? withoutGaps({ piece: drag.piece, x: drag.x, y: drag.y, with: carriedIn(drag) })
      : undefined,
    writing: isText(writing) && writing.length <= longestField ? writing : undefined,
    spotlight: isPiece(spotlight) ? spotlight : undefined,
    view: isView(view) ? { x: view.x, y: view.y, width: view.width, height: view.height } : undefined,
    isAway: isAway === true ? isAway : undefined,
    act: isAct(act) ? withoutGaps({ what: act.what, piece: act.piece }) : undefined,
  })
}

function carriedIn(held: object): PieceId[] | undefined {
  const carried: unknown = 'with' in held ? held.with : undefined
  return arePieces(carried) && carried.length <= mostCarried ? carried : undefined
}

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
    if (typeof state === 'object' && state !== null)
      seen.push({ client, personId: personId as PersonId, ...presenceIn(state) })
  }
  return seen
}

/** Leaves out keys whose value is undefined. For each presence that comes, so by no lists in between. */
export function withoutGaps<T extends object>(value: T): T {
  const told: Partial<T> = {}
  for (const key in value) if (value[key] !== undefined) told[key] = value[key]
  return told as T
}
