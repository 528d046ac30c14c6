import type { BoardSession } from '@/components/board/session/boardSession'
import { type Carried, carryAgreement } from '@/lib/board/carryAgreement'
import { movePieces, openQuestion } from '@/lib/board/edit'
import {
  type AgreementStart,
  addAgreement,
  bringBackAgreement,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  withdrawAgreement,
} from '@/lib/board/editAgreement'
import {
  addNote,
  answerNote,
  bringBackNote,
  moveNote,
  type NoteGoal,
  withdrawNote,
} from '@/lib/board/editNote'
import type { PieceId } from '@/lib/domain/board'
import type { Concept } from '@/lib/domain/concept'
import type { Day } from '@/lib/domain/day'
import type { AgreementId, NoteId, PersonId } from '@/lib/domain/ids'
import { carriedWith, joinedTo, movesTo } from '@/lib/domain/joined'
import { shifted } from '@/lib/domain/landing'
import { type Layings, layings, type Moves, withLaid } from '@/lib/domain/laying'
import { clampNote, freeNoteSpot, noteSpotAt } from '@/lib/domain/noteRoom'
import type { Table } from '@/lib/domain/table'
import type { When } from '@/lib/domain/when'

/** What a person does at the table, by hand or by keyboard alike. */
export interface BoardActions {
  /** Lays a piece at (x, y), board units, with those that it is joined to outside the tray. `to`: the question that it is laid to by name; else where it lies decides. */
  move(piece: PieceId, at: { readonly x: number; readonly y: number }, to?: PieceId): void
  /** Lays pieces where they go, as one act, which one step of undo takes back; what is laid to a question goes with it. */
  moveAll(moves: Moves): void
  /** Somebody has turned to this question; told once. */
  openQuestion(question: PieceId): void
  /** Empty, or with words of one's own. */
  addNote(piece: PieceId, words?: string): NoteId
  /** On the table: there, or where there is room. */
  addTableNote(at?: { readonly x: number; readonly y: number }): NoteId
  answerNote(note: NoteId, words?: string): NoteId
  /** To a piece, or to a spot on the table. */
  moveNote(note: NoteId, goal: NoteGoal): void
  withdrawNote(note: NoteId): void
  bringBackNote(note: NoteId): void
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
  bringBackAgreement(agreement: AgreementId): void
  undo(): void
  redo(): void
  /** Whether the last move of this piece to (x, y) was this browser's own. */
  movedItself(piece: PieceId, at: { readonly x: number; readonly y: number }): boolean
}

export function createBoardActions(
  session: Pick<BoardSession, 'doc' | 'undo' | 'store'>,
  { plan }: Concept,
  table: Table,
): BoardActions {
  const { doc, undo, store } = session
  const valueFor = (plan.valueFor ?? []).map(({ id }) => id)
  const moves = new Map<PieceId, string>()
  const key = (at: { readonly x: number; readonly y: number }) => `${Math.round(at.x)},${Math.round(at.y)}`
  const lay = (byHand: Moves, laid: Layings) => {
    const all = withLaid(table, store.snapshot(), byHand)
    for (const [piece, at] of all) moves.set(piece, key(at))
    undo.begin()
    movePieces(doc, all, laid)
  }
  /** As a step of its own: undone, it does not take the words with it that were just being typed elsewhere. */
  const act = <T>(step: () => T): T => {
    undo.begin()
    return step()
  }
  let isUndoing = false
  const taking = (step: () => void) => {
    isUndoing = true
    step()
    isUndoing = false
  }
  return {
    move(piece, at, to) {
      const group = joinedTo(table, store.snapshot(), piece)
      const byHand = movesTo(shifted(table, carriedWith(table, piece, at, group)))
      lay(byHand, to ? new Map([[piece, to]]) : layings(table, store.snapshot(), byHand))
    },
    moveAll: (byHand) => lay(byHand, layings(table, store.snapshot(), byHand)),
    openQuestion: (question) => openQuestion(doc, question),
    addNote: (piece, words) => act(() => addNote(doc, piece, words)),
    addTableNote(at) {
      const board = store.snapshot()
      const spot = at ? noteSpotAt(table, board, at) : freeNoteSpot(table, board)
      return act(() => addNote(doc, spot))
    },
    answerNote: (note, words) => act(() => answerNote(doc, note, words)),
    moveNote(note, goal) {
      act(() => moveNote(doc, note, typeof goal === 'string' ? goal : clampNote(goal)))
    },
    withdrawNote: (note) => act(() => withdrawNote(doc, note)),
    bringBackNote: (note) => act(() => bringBackNote(doc, note)),
    addAgreement: (section, start) => act(() => addAgreement(doc, section, { ...start, valueFor })),
    carryAgreement: (section, agreement) => act(() => carryAgreement(doc, section, agreement, valueFor)),
    setWhen: (agreement, when) => setWhen(doc, agreement, when),
    setFollowUpOn: (agreement, day) => setFollowUpOn(doc, agreement, day),
    setResponsible: (agreement, person, isResponsible) =>
      setResponsible(doc, agreement, person, isResponsible),
    setFor: (agreement, person) => setFor(doc, agreement, person),
    setPlanFollowUp: (day) => setPlanFollowUp(doc, day),
    withdrawAgreement: (agreement) => act(() => withdrawAgreement(doc, agreement)),
    bringBackAgreement: (agreement) => act(() => bringBackAgreement(doc, agreement)),
    undo: () => taking(() => undo.undo()),
    redo: () => taking(() => undo.redo()),
    movedItself: (piece, at) => isUndoing || moves.get(piece) === key(at),
  }
}
