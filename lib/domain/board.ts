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
  /** The piece it is attached to, and moves with. */
  readonly piece: PieceId
  readonly text: string
  /** The Yjs client that created it; the server's directory says which person that is. */
  readonly createdBy: number
  /** Order among the notes of one piece. */
  readonly order: number
}

/** One conversation's table as plain data: what every view renders and every rule is written over. */
export interface Board {
  readonly pieces: Readonly<Record<PieceId, Place>>
  /** Not withdrawn, in order. */
  readonly notes: readonly BoardNote[]
  /** Shared notes text of each plan section, by section id. */
  readonly planNotes: Readonly<Record<string, string>>
  /** Not withdrawn, in order. */
  readonly agreements: readonly BoardAgreement[]
  /** When all meet again to see how the plan goes. */
  readonly followUpOn: Day | null
}
