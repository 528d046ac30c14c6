import type { Board, PieceId } from './board'
import { type Area, areasOf } from './namedTargets'
import { freeNoteSpot, tableNoteWidth } from './noteRoom'
import type { PieceSpec, Rect, Table } from './table'

/** A place with a name, for moving a note without dragging it (WCAG 2.5.7). */
export type NoteTarget =
  | { readonly kind: 'area'; readonly area: Area; readonly x: number; readonly y: number }
  | { readonly kind: 'piece'; readonly piece: PieceSpec }

/** Free spots round the tray where it is wide enough, right at this moment; then every question, but the one that the note is on. */
export function noteTargets(table: Table, board: Board, on: PieceId | null): NoteTarget[] {
  const areas = (Object.entries(areasOf(table)) as [Area, Rect][]).filter(
    ([, { width }]) => width >= tableNoteWidth,
  )
  return [
    ...areas.map(([area, rect]): NoteTarget => ({ kind: 'area', area, ...freeNoteSpot(table, board, rect) })),
    ...table.pieces.flatMap((piece): NoteTarget[] =>
      piece.kind === 'question' && piece.id !== on && board.pieces[piece.id]
        ? [{ kind: 'piece', piece }]
        : [],
    ),
  ]
}
