import type { Board, PieceId } from './board'
import { foldWords, holdsTyped } from './foldWords'
import type { PieceSpec, Table } from './table'

/**
 * The pieces on the table that hold what was typed, in the table's order: their words in both languages, a question's
 * own wording (by question id) and its perspective and number, and the notes on them.
 */
export function findPieces(
  table: Table,
  board: Board,
  typed: string,
  wording: Readonly<Record<string, string>> = {},
): readonly PieceId[] {
  const wanted = foldWords(typed)
  if (wanted.length === 0) return []
  return table.pieces
    .filter((piece) => board.pieces[piece.id])
    .filter((piece) => holdsTyped(foldWords(everyWordOf(piece, board, wording)), wanted))
    .map(({ id }) => id)
}

function everyWordOf(piece: PieceSpec, board: Board, wording: Readonly<Record<string, string>>): string {
  const notes = board.notes.filter((note) => note.piece === piece.id).map(({ text }) => text)
  return [...wordsOf(piece, wording), ...notes].join(' ')
}

function wordsOf(piece: PieceSpec, wording: Readonly<Record<string, string>>): readonly string[] {
  if (piece.kind === 'keyword') return Object.values(piece.keyword.text)
  if (piece.kind === 'image') return Object.values(piece.image.alt)
  const { question, perspective, number } = piece
  return [
    ...Object.values(perspective.name),
    String(number),
    ...Object.values(question.du),
    ...Object.values(question.I ?? {}),
    wording[question.id] ?? '',
  ]
}
