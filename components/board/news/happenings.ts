import type { Point } from '@/components/board/view/viewport'
import type { Board, BoardNote, PieceId } from '@/lib/domain/board'
import type { Table } from '@/lib/domain/table'

/** Something another person does on the table, and where, in board units. */
export interface Happening {
  /** The same for the same thing, however it moves. */
  readonly key: string
  /** The Yjs client that does it. */
  readonly client: number
  readonly what: 'moves' | 'carries' | 'writes' | 'noted'
  /** The piece in the hand. */
  readonly piece?: PieceId
  readonly at: Point
}

/** What one other person tells of themselves. */
export interface Doing {
  readonly client: number
  /** The piece in the hand, and where its corner is. */
  readonly held?: { readonly piece: PieceId; readonly x: number; readonly y: number } | undefined
  /** The note in the hand, and where its corner is. */
  readonly heldNote?: { readonly id: string; readonly x: number; readonly y: number } | undefined
  readonly writing?: string | undefined
}

/** Half of a carried note, in board units: as wide as it is drawn, and as high as most are. */
const noteReach = { x: 98, y: 40 }

/**
 * What others do right now, where each does it, the hands first. `fresh` are notes written by others since they were
 * last seen to be visible, by id.
 */
export function happenings(
  table: Table,
  board: Board,
  people: readonly Doing[],
  fresh: ReadonlySet<string>,
): readonly Happening[] {
  const found: Happening[] = []
  for (const { client, held } of people) {
    const piece = held && table.byId.get(held.piece)
    if (!held || !piece) continue
    const at = { x: held.x + piece.width / 2, y: held.y + piece.height / 2 }
    found.push({ key: `moves ${client}`, client, what: 'moves', piece: held.piece, at })
  }
  for (const { client, heldNote } of people) {
    if (!heldNote) continue
    const at = { x: heldNote.x + noteReach.x, y: heldNote.y + noteReach.y }
    found.push({ key: `carries ${client}`, client, what: 'carries', at })
  }
  for (const { client, writing } of people) {
    const note = board.notes.find(({ id }) => id === writing)
    const at = note && spotOf(table, board, note)
    if (at) found.push({ key: `writes ${client}`, client, what: 'writes', at })
  }
  const carried = new Set(people.map(({ heldNote }) => heldNote?.id))
  for (const note of board.notes) {
    if (carried.has(note.id)) continue
    const at = fresh.has(note.id) ? spotOf(table, board, note) : undefined
    const isBeingWritten = found.some(({ what, client }) => what === 'writes' && client === note.createdBy)
    if (at && !isBeingWritten)
      found.push({ key: `noted ${note.id}`, client: note.createdBy, what: 'noted', at })
  }
  return found
}

function spotOf(table: Table, board: Board, note: BoardNote): Point | undefined {
  if (note.place) return note.place
  const piece = note.piece ? table.byId.get(note.piece) : undefined
  const place = note.piece ? board.pieces[note.piece] : undefined
  return piece && place ? { x: place.x + piece.width / 2, y: place.y + piece.height / 2 } : undefined
}
