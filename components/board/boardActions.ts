import { type Carried, carryAgreement } from '@/lib/board/carryAgreement'
import { addNote, movePiece, withdrawNote } from '@/lib/board/edit'
import {
  type AgreementStart,
  addAgreement,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  withdrawAgreement,
} from '@/lib/board/editAgreement'
import type { PieceId } from '@/lib/domain/board'
import type { Concept } from '@/lib/domain/concept'
import type { Day } from '@/lib/domain/day'
import type { AgreementId, NoteId, PersonId } from '@/lib/domain/ids'
import type { When } from '@/lib/domain/when'
import type { BoardSession } from './boardSession'

/** What a person does at the table, by hand or by keyboard alike. */
export interface BoardActions {
  /** Lays a piece at (x, y), board units. */
  move(piece: PieceId, at: { readonly x: number; readonly y: number }): void
  /** Empty, or with words of one's own. */
  addNote(piece: PieceId, words?: string): NoteId
  withdrawNote(note: NoteId): void
  /** Empty, or drawn from a note or a piece. */
  addAgreement(section: string, start?: Pick<AgreementStart, 'words' | 'origin'>): AgreementId
  /** An open agreement of last time goes on in this plan; its id here. */
  carryAgreement(section: string, agreement: Carried): AgreementId
  setWhen(agreement: AgreementId, when: When | null): void
  setFollowUpOn(agreement: AgreementId, day: Day | null): void
  setResponsible(agreement: AgreementId, person: PersonId, isResponsible: boolean): void
  /** Null: everybody's. */
  setFor(agreement: AgreementId, person: PersonId | null): void
  setPlanFollowUp(day: Day | null): void
  withdrawAgreement(agreement: AgreementId): void
  undo(): void
  redo(): void
  /** Whether the last move of this piece to (x, y) was this browser's own. */
  movedItself(piece: PieceId, at: { readonly x: number; readonly y: number }): boolean
}

export function createBoardActions(session: BoardSession, { plan }: Concept): BoardActions {
  const { doc, undo } = session
  const valueFor = (plan.valueFor ?? []).map(({ id }) => id)
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
    addAgreement: (section, start) => addAgreement(doc, section, { ...start, valueFor }),
    carryAgreement: (section, agreement) => carryAgreement(doc, section, agreement, valueFor),
    setWhen: (agreement, when) => setWhen(doc, agreement, when),
    setFollowUpOn: (agreement, day) => setFollowUpOn(doc, agreement, day),
    setResponsible: (agreement, person, isResponsible) =>
      setResponsible(doc, agreement, person, isResponsible),
    setFor: (agreement, person) => setFor(doc, agreement, person),
    setPlanFollowUp: (day) => setPlanFollowUp(doc, day),
    withdrawAgreement: (agreement) => withdrawAgreement(doc, agreement),
    undo: () => taking(() => undo.undo()),
    redo: () => taking(() => undo.redo()),
    movedItself: (piece, at) => isUndoing || moves.get(piece) === key(at),
  }
}
