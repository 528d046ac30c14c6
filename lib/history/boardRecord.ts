import { z } from 'zod'
import { agreementFields, type Board } from '../domain/board'
import type { AgreementId, NoteId } from '../domain/ids'

/** Said with its type, as `PieceId` is. */
export const pieceIdSchema = z.templateLiteral([z.enum(['question', 'image', 'keyword']), ':', z.string()])

export const placeRecordSchema = z.object({ x: z.number(), y: z.number(), z: z.number() })
export const noteRecordSchema = z.object({
  piece: pieceIdSchema,
  text: z.string(),
  createdBy: z.number(),
  order: z.number(),
})
export const agreementFieldsSchema = z.record(z.enum(agreementFields), z.string())
export const agreementRecordSchema = z.object({
  section: z.string(),
  fields: agreementFieldsSchema,
  createdBy: z.number(),
  order: z.number(),
})

/**
 * The whole board as JSON, everything keyed by its id, so that a change touches only the keys it is about. It holds
 * no null and no list: a merge patch could say neither of them.
 */
export const boardRecordSchema = z.object({
  pieces: z.record(pieceIdSchema, placeRecordSchema),
  notes: z.record(z.string(), noteRecordSchema),
  planNotes: z.record(z.string(), z.string()),
  agreements: z.record(z.string(), agreementRecordSchema),
})
export type BoardRecord = z.infer<typeof boardRecordSchema>

/** The board by id; shares no object with it. */
export function recordOf(board: Board): BoardRecord {
  return {
    pieces: keyed(Object.entries(board.pieces).map(([id, place]) => [id, { ...place }])),
    notes: keyed(board.notes.map(({ id, ...note }) => [id, note])),
    planNotes: keyed(Object.entries(board.planNotes)),
    agreements: keyed(
      board.agreements.map(({ id, ...agreement }) => [id, { ...agreement, fields: { ...agreement.fields } }]),
    ),
  }
}

/** Undoes `recordOf`; notes and agreements come in the order in which `readBoard` gives them. */
export function boardOf(record: BoardRecord): Board {
  return {
    pieces: { ...record.pieces },
    notes: Object.entries(record.notes)
      .map(([id, note]) => ({ id: id as NoteId, ...note }))
      .sort(inOrder),
    planNotes: { ...record.planNotes },
    agreements: Object.entries(record.agreements)
      .map(([id, agreement]) => ({ id: id as AgreementId, ...agreement }))
      .sort(inOrder),
  }
}

/** Without `__proto__`, which no honest client has for an id and which JSON's readers drop: it would never come to rest. */
function keyed<Key extends string, Value>(entries: readonly (readonly [Key, Value])[]): Record<Key, Value> {
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__')) as Record<Key, Value>
}

function inOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
