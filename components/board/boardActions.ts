import { addNote, movePiece, withdrawNote } from '@/lib/board/edit'
import { addAgreement, withdrawAgreement } from '@/lib/board/editAgreement'
import type { PieceId } from '@/lib/domain/board'
import type { AgreementId, NoteId } from '@/lib/domain/ids'
import type { BoardSession } from './boardSession'

/** What a person does at the table, by hand or by keyboard alike. */
export interface BoardActions {
  /** Lays a piece at (x, y), board units. */
  move(piece: PieceId, at: { readonly x: number; readonly y: number }): void
  /** Empty, or with words of one's own. */
  addNote(piece: PieceId, words?: string): NoteId
  withdrawNote(note: NoteId): void
  addAgreement(section: string): AgreementId
  withdrawAgreement(agreement: AgreementId): void
  undo(): void
  redo(): void
  /** Whether the last move of this piece to (x, y) was this browser's own. */
  movedItself(piece: PieceId, at: { readonly x: number; readonly y: number }): boolean
}

export function createBoardActions(session: BoardSession): BoardActions {
  const { doc, undo } = session
  const moves = new Map<PieceId, string>()
  const key = (at: { readonly x: number; readonly y: number }) => `${Math.round(at.x)},${Math.round(at.y)}`
  let isUndoing = false
  const taking = (step: () => void) => {
    isUndoing = true
    step()
    isUndoing = false
  }
  return {
    move(piece, at) {
      moves.set(piece, key(at))
      movePiece(doc, piece, at)
    },
    addNote: (piece, words) => addNote(doc, piece, words),
    withdrawNote: (note) => withdrawNote(doc, note),
    addAgreement: (section) => addAgreement(doc, section),
    withdrawAgreement: (agreement) => withdrawAgreement(doc, agreement),
    undo: () => taking(() => undo.undo()),
    redo: () => taking(() => undo.redo()),
    movedItself: (piece, at) => isUndoing || moves.get(piece) === key(at),
  }
}
