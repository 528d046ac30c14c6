import type { PieceId } from '../domain/board'
import type { Phase } from '../domain/conversation'
import type { AgreementId, NoteId, PersonId } from '../domain/ids'
import type { BoardPatch } from './boardPatch'
import type { BoardRecord } from './boardRecord'
import type { MomentFacts } from './momentFacts'

/** What one person did in one moment, derived from the document and from rows, never claimed. `by` is null when nobody is known. */
export type Act = { readonly by: PersonId | null } & (
  | { readonly kind: 'moved'; readonly piece: PieceId }
  /** A question piece came to lie in its place in the tray. */
  | { readonly kind: 'joined'; readonly piece: PieceId }
  /** A question was turned to for the first time. */
  | { readonly kind: 'turnedTo'; readonly piece: PieceId }
  /** A keyword or image was laid to a question, or taken away from one. */
  | { readonly kind: 'laid'; readonly piece: PieceId; readonly to: PieceId }
  | { readonly kind: 'takenAway'; readonly piece: PieceId }
  | { readonly kind: 'noted'; readonly note: NoteId }
  | { readonly kind: 'noteWritten'; readonly note: NoteId }
  | { readonly kind: 'noteMoved'; readonly note: NoteId }
  | { readonly kind: 'noteWithdrawn'; readonly note: NoteId }
  | { readonly kind: 'planNoted'; readonly section: string }
  | { readonly kind: 'agreed'; readonly agreement: AgreementId }
  | { readonly kind: 'agreementWritten'; readonly agreement: AgreementId }
  | { readonly kind: 'agreementWithdrawn'; readonly agreement: AgreementId }
  /** The day on which all meet again, chosen or taken away. */
  | { readonly kind: 'followUpChosen' }
  /** The table: everyone's picks were turned over together. */
  | { readonly kind: 'opened' }
  /** A keyword of this person's was turned over. */
  | { readonly kind: 'picked'; readonly keyword: string }
  /** A keyword that had been turned over is this person's no more. */
  | { readonly kind: 'unpicked'; readonly keyword: string }
  /** The plan, by this person. */
  | { readonly kind: 'approved' }
  /** That person's approval stands no more: taken back by that person, or the plan was changed by another. */
  | { readonly kind: 'approvalEnded'; readonly of: PersonId }
  | { readonly kind: 'stepped'; readonly from: Phase; readonly to: Phase }
)

/**
 * One step of a conversation's history: plain data, so that seeking, forgetting and old versions stay simple. What
 * was typed and deleted again inside a moment is in no moment.
 */
export interface Moment {
  /** 0, 1, 2 … without a gap. */
  readonly n: number
  /** The server's time. */
  readonly at: Date
  /** Who took part, from the log. */
  readonly people: readonly PersonId[]
  readonly acts: readonly Act[]
  /** The first moment and every so often one carries the whole board; the others what has changed. */
  readonly change:
    | { readonly kind: 'whole'; readonly board: BoardRecord }
    | { readonly kind: 'patch'; readonly patch: BoardPatch }
  /** Beside the board, with a whole one and when they have changed; in no moment from before they were told. */
  readonly facts?: MomentFacts | undefined
}
