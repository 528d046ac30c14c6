import type { PieceId } from './board'
import type { Day } from './day'
import { type AgreementId, isId, type NoteId, type PersonId } from './ids'
import type { When } from './when'

export const agreementFields = ['what', 'when', 'who', 'responsible', 'followUp', 'value'] as const
/** What is written of an agreement in free words. */
export type AgreementField = (typeof agreementFields)[number]

/** What an agreement was drawn from. */
export type AgreementOrigin =
  | { readonly kind: 'note'; readonly note: NoteId }
  | { readonly kind: 'piece'; readonly piece: PieceId }

export interface BoardAgreement {
  readonly id: AgreementId
  /** A plan section of the concept (a perspective's id in the puzzle). */
  readonly section: string
  readonly fields: Readonly<Record<AgreementField, string>>
  /** Said exactly; in `fields.when` it is said in words. */
  readonly when: When | null
  /** People of the conversation, by id; others are written in `fields.responsible`. */
  readonly responsible: readonly PersonId[]
  readonly followUpOn: Day | null
  /** What value it creates and for whom, by the id of the concept's `valueFor`; only what is written. */
  readonly values: Readonly<Record<string, string>>
  /** Whose own agreement it is; null is everybody's. */
  readonly for: PersonId | null
  readonly origin: AgreementOrigin | null
  /** The agreement of an earlier conversation that it goes on with. */
  readonly carriedFrom: AgreementId | null
  /** The Yjs client that created it; the server's directory says which person that is. */
  readonly createdBy: number
  /** Order among all agreements. */
  readonly order: number
}

export const agreementParts = ['what', 'when', 'who', 'responsible', 'followUp'] as const
/** What makes an agreement concrete. */
export type AgreementPart = (typeof agreementParts)[number]

type Content = Pick<BoardAgreement, 'fields' | 'when' | 'responsible' | 'followUpOn' | 'for'>

/** Which parts are not said yet, to be offered; none of them is ever demanded. Whose own it is says who. */
export function missingIn(agreement: Content): AgreementPart[] {
  const isSaid: Record<AgreementPart, boolean> = {
    what: false,
    when: agreement.when !== null,
    who: agreement.for !== null,
    responsible: agreement.responsible.length > 0,
    followUp: agreement.followUpOn !== null,
  }
  return agreementParts.filter((part) => !isSaid[part] && agreement.fields[part].trim() === '')
}

/** As one value: `note:…` or `piece:keyword:…`. */
export function writeOrigin(origin: AgreementOrigin): string {
  return origin.kind === 'note' ? `note:${origin.note}` : `piece:${origin.piece}`
}

/** Undoes `writeOrigin`; null for anything else. */
export function readOrigin(value: unknown): AgreementOrigin | null {
  if (typeof value !== 'string') return null
  const [kind = '', ...rest] = value.split(':')
  const id = rest.join(':')
  if (kind === 'note' && isId(id)) return { kind: 'note', note: id as NoteId }
  const isPiece = kind === 'piece' && /^(question|image|keyword):./.test(id)
  return isPiece ? { kind: 'piece', piece: id as PieceId } : null
}
