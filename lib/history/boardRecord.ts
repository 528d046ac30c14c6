import { z } from 'zod'
import { agreementFields, type BoardAgreement, readOrigin, writeOrigin } from '../domain/agreement'
import type { Board, BoardNote, PieceId } from '../domain/board'
import { readDay } from '../domain/day'
import type { AgreementId, NoteId, PersonId } from '../domain/ids'
import { readWhen, writeWhen } from '../domain/when'

/** Said with its type, as `PieceId` is. */
export const pieceIdSchema = z.templateLiteral([z.enum(['question', 'image', 'keyword']), ':', z.string()])

export const placeRecordSchema = z.object({ x: z.number(), y: z.number(), z: z.number() })
export const noteRecordSchema = z.object({
  text: z.string(),
  createdBy: z.number(),
  order: z.number(),
  // Either of the two. What is not said is not there, as in moments from before it could be.
  piece: pieceIdSchema.optional(),
  place: placeRecordSchema.optional(),
  answers: z.string().optional(),
  at: z.number().optional(),
})
type NoteRecord = z.infer<typeof noteRecordSchema>
export const agreementFieldsSchema = z.record(z.enum(agreementFields), z.string())
export const agreementRecordSchema = z.object({
  section: z.string(),
  fields: agreementFieldsSchema,
  createdBy: z.number(),
  order: z.number(),
  // What is not said is not there, as in moments from before it could be.
  when: z.string().optional(),
  followUpOn: z.string().optional(),
  for: z.string().optional(),
  origin: z.string().optional(),
  carriedFrom: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
  /** By person id. */
  responsible: z.record(z.string(), z.literal(true)).optional(),
})
type AgreementRecord = z.infer<typeof agreementRecordSchema>

/**
 * The whole board as JSON, everything keyed by its id, so that a change touches only the keys it is about. It holds
 * no null and no list: a merge patch could say neither of them.
 */
export const boardRecordSchema = z.object({
  pieces: z.record(pieceIdSchema, placeRecordSchema),
  opened: z.record(pieceIdSchema, z.literal(true)).optional(),
  /** `to` is the question; without one it was laid and has been taken away since. */
  laid: z.record(pieceIdSchema, z.object({ to: pieceIdSchema.optional() })).optional(),
  notes: z.record(z.string(), noteRecordSchema),
  planNotes: z.record(z.string(), z.string()),
  agreements: z.record(z.string(), agreementRecordSchema),
  followUpOn: z.string().optional(),
})
export type BoardRecord = z.infer<typeof boardRecordSchema>

/** The board by id; shares no object with it. */
export function recordOf(board: Board): BoardRecord {
  const laid = Object.entries(board.laid) as [PieceId, PieceId | null][]
  return {
    pieces: keyed(Object.entries(board.pieces).map(([id, place]) => [id, { ...place }])),
    ...(board.opened.length > 0 && { opened: keyed(board.opened.map((piece) => [piece, true as const])) }),
    ...(laid.length > 0 && { laid: keyed(laid.map(([piece, to]) => [piece, to ? { to } : {}])) }),
    notes: keyed(board.notes.map((note) => [note.id, noteRecordOf(note)])),
    planNotes: keyed(Object.entries(board.planNotes)),
    agreements: keyed(board.agreements.map((agreement) => [agreement.id, agreementRecordOf(agreement)])),
    ...(board.followUpOn && { followUpOn: board.followUpOn }),
  }
}

function noteRecordOf({ text, createdBy, order, piece, place, answers, at }: BoardNote): NoteRecord {
  return {
    text,
    createdBy,
    order,
    ...(piece && { piece }),
    ...(place && { place: { ...place } }),
    ...(answers && { answers }),
    ...(at !== null && { at }),
  }
}

function agreementRecordOf(agreement: BoardAgreement): AgreementRecord {
  const { section, fields, createdBy, order, when, followUpOn, origin, carriedFrom } = agreement
  const responsible = agreement.responsible.map((person) => [person, true] as const)
  return {
    section,
    fields: { ...fields },
    createdBy,
    order,
    ...(when && { when: writeWhen(when) }),
    ...(followUpOn && { followUpOn }),
    ...(agreement.for && { for: agreement.for }),
    ...(origin && { origin: writeOrigin(origin) }),
    ...(carriedFrom && { carriedFrom }),
    ...(Object.keys(agreement.values).length > 0 && { values: { ...agreement.values } }),
    ...(responsible.length > 0 && { responsible: keyed(responsible) }),
  }
}

/** Undoes `recordOf`; notes and agreements come in the order in which `readBoard` gives them. */
export function boardOf(record: BoardRecord): Board {
  return {
    pieces: { ...record.pieces },
    opened: (Object.keys(record.opened ?? {}) as PieceId[]).sort(),
    laid: keyed(
      (Object.entries(record.laid ?? {}) as [PieceId, { to?: PieceId }][]).map(([piece, { to }]) => [
        piece,
        to ?? null,
      ]),
    ),
    notes: Object.entries(record.notes)
      .map(([id, note]) => noteOf(id as NoteId, note))
      .sort(inOrder),
    planNotes: { ...record.planNotes },
    agreements: Object.entries(record.agreements)
      .map(([id, agreement]) => agreementOf(id as AgreementId, agreement))
      .sort(inOrder),
    followUpOn: readDay(record.followUpOn),
  }
}

function noteOf(id: NoteId, record: NoteRecord): BoardNote {
  const { text, createdBy, order, piece = null, place = null, at = null } = record
  return { id, piece, place, answers: (record.answers ?? null) as NoteId | null, text, createdBy, at, order }
}

function agreementOf(id: AgreementId, record: AgreementRecord): BoardAgreement {
  const { section, fields, createdBy, order } = record
  return {
    id,
    section,
    fields,
    when: readWhen(record.when),
    responsible: (Object.keys(record.responsible ?? {}) as PersonId[]).sort(),
    followUpOn: readDay(record.followUpOn),
    values: record.values ?? {},
    for: (record.for ?? null) as PersonId | null,
    origin: readOrigin(record.origin),
    carriedFrom: (record.carriedFrom ?? null) as AgreementId | null,
    createdBy,
    order,
  }
}

/** Without `__proto__`, which no honest client has for an id and which JSON's readers drop: it would never come to rest. */
function keyed<Key extends string, Value>(entries: readonly (readonly [Key, Value])[]): Record<Key, Value> {
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__')) as Record<Key, Value>
}

function inOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
