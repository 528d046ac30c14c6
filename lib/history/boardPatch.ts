import { z } from 'zod'
import {
  agreementFieldsSchema,
  agreementRecordSchema,
  type BoardRecord,
  noteRecordSchema,
  pieceIdSchema,
  placeRecordSchema,
} from './boardRecord'

/** Replaced, or taken away. */
const changed = z.string().nullable()

const agreementPatchSchema = agreementRecordSchema
  .extend({
    fields: z.partialRecord(agreementFieldsSchema.keyType, z.string()),
    when: changed,
    followUpOn: changed,
    for: changed,
    origin: changed,
    carriedFrom: changed,
    values: z.record(z.string(), changed).nullable(),
    responsible: z.record(z.string(), z.literal(true).nullable()).nullable(),
  })
  .partial()

const placePatchSchema = placeRecordSchema.partial().nullable()

const notePatchSchema = noteRecordSchema
  .extend({
    piece: pieceIdSchema.nullable(),
    place: placePatchSchema,
    answers: changed,
    at: z.number().nullable(),
  })
  .partial()

/**
 * What has changed in a board record, as JSON Merge Patch (RFC 7396): a value replaces, an object goes on inside,
 * null removes. A new note or agreement is there whole.
 */
export const boardPatchSchema = z
  .object({
    pieces: z.partialRecord(pieceIdSchema, placePatchSchema),
    opened: z.partialRecord(pieceIdSchema, z.literal(true).nullable()).nullable(),
    laid: z.partialRecord(pieceIdSchema, z.object({ to: pieceIdSchema.nullish() }).nullable()).nullable(),
    notes: z.record(z.string(), notePatchSchema.nullable()),
    planNotes: z.record(z.string(), z.string().nullable()),
    agreements: z.record(z.string(), agreementPatchSchema.nullable()),
    followUpOn: changed,
  })
  .partial()
export type BoardPatch = z.infer<typeof boardPatchSchema>

/** What makes `after` of `before`; undefined when they are equal. */
export function diffRecords(before: BoardRecord, after: BoardRecord): BoardPatch | undefined {
  return difference(before, after)
}

/** The record with the patch applied; neither of the two is changed, and what the patch leaves alone is shared. */
export function applyPatch(record: BoardRecord, patch: BoardPatch): BoardRecord {
  return merged(record, patch) as BoardRecord
}

// Through entries, never `object[key]`: a key such as `__proto__` or `constructor` is then a key like any other.

function difference(before: object, after: object): object | undefined {
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), Object.entries(after)]
  const changes = new Map<string, unknown>([...was.keys()].map((key) => [key, null]))
  for (const [key, value] of is) {
    const old = was.get(key)
    const change = isObject(old) && isObject(value) ? difference(old, value) : value
    if (change === undefined || change === old) changes.delete(key)
    else changes.set(key, change)
  }
  return changes.size > 0 ? Object.fromEntries(changes) : undefined
}

function merged(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const entries = new Map<string, unknown>(isObject(target) ? Object.entries(target) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) entries.delete(key)
    else entries.set(key, merged(entries.get(key), value))
  }
  return Object.fromEntries(entries)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
