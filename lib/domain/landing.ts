import type { Board, PieceId } from './board'
import {
  areNeighbours,
  awayFromSlot,
  carriedWith,
  isSamePoint,
  joinedTo,
  type Lying,
  type Point,
} from './joined'
import { isInSlot, type PieceSpec, type QuestionPiece, snapReach, type Table } from './table'

/** What is carried: the piece under the hand at `at`, and all the pieces in it, that one included. */
export interface Carried {
  readonly lead: PieceSpec
  readonly at: Point
  readonly pieces: readonly PieceId[]
}

/** Where a piece was joined when it was taken; it holds on to that spot only from within `reach`. */
export interface PulledFrom {
  /** Its distance from its slot there. */
  readonly away: Point
  readonly reach: number
}

export interface Landing {
  /** Into the tray, to a neighbour outside it, or just somewhere. */
  readonly how: 'placed' | 'joined' | 'laid'
  /** What moves. Mostly what is carried; at the table's edge also what it is joined to, so that all stays on the table. */
  readonly places: readonly Lying[]
}

interface Terms {
  readonly from?: PulledFrom | undefined
  /** Pieces that somebody else holds: nothing is joined to them. */
  readonly held?: ReadonlySet<PieceId>
}

const inTray: Point = { x: 0, y: 0 }

/** Whether what is carried would fall into its places in the tray if it were let go of there. */
export function isOverSlot({ lead, at }: Carried, from?: PulledFrom): boolean {
  return lead.kind === 'question' && isNear(awayFromSlot(lead, at), inTray, lead, from)
}

/**
 * Where carried pieces come to lie if they are let go of: exactly in their slots, or exactly at a true neighbour's
 * side, when near enough to the one or the other (the nearest); else where they are. Always wholly on the table.
 */
export function landing(table: Table, board: Board, carried: Carried, terms: Terms = {}): Landing {
  const { lead, at, pieces } = carried
  if (lead.kind !== 'question') {
    return { how: 'laid', places: shifted(table, [{ piece: lead.id, x: at.x, y: at.y }]) }
  }
  const away = awayFromSlot(lead, at)
  const distance = (spot: Point) => Math.hypot(away.x - spot.x, away.y - spot.y)
  const spots = [inTray, ...neighboursOf(table, board, carried, terms.held).map(({ away: spot }) => spot)]
  const near = spots.filter((spot) => isNear(away, spot, lead, terms.from))
  const spot = near.length > 0 ? near.reduce((a, b) => (distance(b) < distance(a) ? b : a)) : undefined
  if (!spot) return { how: 'laid', places: shifted(table, carriedWith(table, lead.id, at, pieces)) }
  const exact = carriedWith(table, lead.id, { x: lead.slot.x + spot.x, y: lead.slot.y + spot.y }, pieces)
  if (isSamePoint(spot, inTray)) return { how: 'placed', places: exact }
  const joined = neighboursOf(table, board, carried, terms.held)
    .filter((neighbour) => isSamePoint(neighbour.away, spot))
    .flatMap(({ piece }) => joinedTo(table, board, piece.id))
  const others = [...new Set(joined)].flatMap((id): Lying[] => {
    const place = board.pieces[id]
    return place && !pieces.includes(id) ? [{ piece: id, x: place.x, y: place.y }] : []
  })
  const all = shifted(table, [...exact, ...others])
  const hasShifted = exact.some((one, index) => !isSamePoint(one, all[index] ?? one))
  return { how: 'joined', places: hasShifted ? all : exact }
}

function isNear(away: Point, spot: Point, lead: QuestionPiece, from: PulledFrom | undefined): boolean {
  const isWhereItWas = from !== undefined && isSamePoint(from.away, spot)
  const reach = isWhereItWas ? Math.min(from.reach, snapReach(lead)) : snapReach(lead)
  return Math.hypot(away.x - spot.x, away.y - spot.y) <= reach
}

/** The loose pieces that something carried shares a seam with. */
function neighboursOf(table: Table, board: Board, { pieces }: Carried, held?: ReadonlySet<PieceId>) {
  const carried = pieces.flatMap((id) => {
    const piece = table.byId.get(id)
    return piece?.kind === 'question' ? [piece] : []
  })
  return table.pieces.flatMap((piece) => {
    const place = board.pieces[piece.id]
    if (piece.kind !== 'question' || !place || isInSlot(piece, place)) return []
    if (pieces.includes(piece.id) || held?.has(piece.id)) return []
    return carried.some((one) => areNeighbours(one, piece))
      ? [{ piece, away: awayFromSlot(piece, place) }]
      : []
  })
}

/** All of them moved alike, by whole units and no further than it takes to be wholly on the table. */
export function shifted(table: Table, laid: readonly Lying[]): Lying[] {
  const bounds = laid.flatMap((one) => {
    const piece = table.byId.get(one.piece)
    return piece
      ? [{ left: one.x, top: one.y, right: one.x + piece.width, bottom: one.y + piece.height }]
      : []
  })
  const within = (low: number, high: number, most: number) =>
    low < 0 ? -low : high > most ? Math.max(most - high, -low) : 0
  const x = within(
    Math.min(...bounds.map(({ left }) => left)),
    Math.max(...bounds.map(({ right }) => right)),
    table.width,
  )
  const y = within(
    Math.min(...bounds.map(({ top }) => top)),
    Math.max(...bounds.map(({ bottom }) => bottom)),
    table.height,
  )
  return laid.map((one) => ({ piece: one.piece, x: Math.round(one.x + x), y: Math.round(one.y + y) }))
}
