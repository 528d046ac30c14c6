import type { PieceId } from '../domain/board'
import type { AgreementId, NoteId } from '../domain/ids'

/** Yjs client ids; the server's directory says which person each is. */
export type Clients = ReadonlySet<number>

/** A note or an agreement, also one that has been withdrawn. */
export interface ThingAuthors<Field extends string> {
  readonly createdBy: number
  /** Whether it was created since then, rather than brought back. */
  readonly isNew: boolean
  /** Who set its flag; undefined when it has none. */
  readonly withdrawnBy: number | undefined
  /** Who brought it back; undefined for one that was never withdrawn, and where an undo did. */
  readonly broughtBackBy: number | undefined
  /** Who has written what is new in each of its texts and still there, or chosen what is new of the rest. */
  readonly parts: Readonly<Partial<Record<Field, Clients>>>
}

/** Which clients made the board what it is, since a point in time, as plain data. Who only deleted is not known. */
export interface BoardAuthors {
  /** Who laid each piece where it lies. */
  readonly places: ReadonlyMap<PieceId, number>
  /** Who turned to each question first, and who laid each keyword or image where it is laid. */
  readonly opened: ReadonlyMap<PieceId, number>
  readonly laid: ReadonlyMap<PieceId, number>
  /** By the keys of a note in the document. */
  readonly notes: ReadonlyMap<NoteId, ThingAuthors<string>>
  readonly planNotes: ReadonlyMap<string, Clients>
  /** By the keys of `agreementWords`. */
  readonly agreements: ReadonlyMap<AgreementId, ThingAuthors<string>>
  /** Who has chosen the plan's follow-up day, where that is new. */
  readonly followUpOn: Clients
}
