import type { BoardAgreement } from './agreement'
import type { Day } from './day'
import type { NoteId } from './ids'

/** `question:adfaerd-1`, `image:bro`, `keyword:mod`: ids are unique within their type only, so the type is said. */
export type PieceId = `${PieceKind}:${string}`
export type PieceKind = 'question' | 'image' | 'keyword'

/** Where a piece lies, in board units (one unit is one CSS pixel at 100 % zoom); top left corner; z is its height in the pile. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

export interface BoardNote {
  readonly id: NoteId
  /** The piece it is attached to, and moves with; null for a note on the table itself. */
  readonly piece: PieceId | null
  /** Where it lies by itself; null where it is attached to a piece. */
  readonly place: Place | null
  /** The note on the board that it answers, and lies with; an answer to an answer answers the same. */
  readonly answers: NoteId | null
  readonly text: string
  /** The Yjs client that created it; the server's directory says which person that is. */
  readonly createdBy: number
  /** When its writer's clock said that it was begun, in milliseconds since 1970: a hint, as a clock may be wrong. */
  readonly at: number | null
  /** Order among the notes of one piece. */
  readonly order: number
}

export type Laid = Readonly<Partial<Record<PieceId, PieceId | null>>>

/** One conversation's table as plain data: what every view renders and every rule is written over. */
export interface Board {
  readonly pieces: Readonly<Record<PieceId, Place>>
  /** The question pieces that somebody has turned to, in the order of their ids. */
  readonly opened: readonly PieceId[]
  /** The question that a keyword or image lies at; null where it was laid to one and has been taken away since. */
  readonly laid: Laid
  /** Not withdrawn, in order. */
  readonly notes: readonly BoardNote[]
  /** Shared notes text of each plan section, by section id. */
  readonly planNotes: Readonly<Record<string, string>>
  /** Not withdrawn, in order. */
  readonly agreements: readonly BoardAgreement[]
  /** When all meet again to see how the plan goes. */
  readonly followUpOn: Day | null
}
