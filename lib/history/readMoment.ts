import { z } from 'zod'
import { phases } from '../domain/conversation'
import type { AgreementId, Id, NoteId, PersonId } from '../domain/ids'
import { boardPatchSchema } from './boardPatch'
import { boardRecordSchema, pieceIdSchema } from './boardRecord'
import { HistoryError } from './historyError'
import type { Act, Moment } from './moment'
import { momentFactsSchema } from './momentFacts'

const idSchema = <Branded extends Id<string>>() =>
  z.custom<Branded>((value) => typeof value === 'string', 'not an id')
const by = idSchema<PersonId>().nullable()
const note = idSchema<NoteId>()
const agreement = idSchema<AgreementId>()

const actSchema = z.discriminatedUnion('kind', [
  z.object({ by, kind: z.enum(['moved', 'joined', 'turnedTo', 'takenAway']), piece: pieceIdSchema }),
  z.object({ by, kind: z.enum(['laid']), piece: pieceIdSchema, to: pieceIdSchema }),
  z.object({ by, kind: z.enum(['noted', 'noteWritten', 'noteMoved', 'noteWithdrawn']), note }),
  z.object({ by, kind: z.enum(['planNoted']), section: z.string() }),
  z.object({ by, kind: z.enum(['agreed', 'agreementWritten', 'agreementWithdrawn']), agreement }),
  z.object({ by, kind: z.enum(['followUpChosen', 'opened', 'approved']) }),
  z.object({ by, kind: z.enum(['approvalEnded']), of: idSchema<PersonId>() }),
  z.object({ by, kind: z.enum(['picked', 'unpicked']), keyword: z.string() }),
  z.object({ by, kind: z.enum(['stepped']), from: z.enum(phases), to: z.enum(phases) }),
]) satisfies z.ZodType<Act>

const knownKinds = new Set<string>(actSchema.options.flatMap(({ shape }) => shape.kind.options))
const anyKind = z.object({ kind: z.string() })

/** A newer version may have written kinds of acts that this one does not know: its history must still be read. */
function withoutUnknownKinds(acts: unknown): unknown {
  if (!Array.isArray(acts)) return acts
  return acts.filter((act: unknown) => {
    const { success, data } = anyKind.safeParse(act)
    return !success || knownKinds.has(data.kind)
  })
}

const rowSchema = z.object({
  n: z.int().nonnegative(),
  at: z.date(),
  people: z.array(idSchema<PersonId>()),
  acts: z.preprocess(withoutUnknownKinds, z.array(actSchema)),
  board: boardRecordSchema.nullable(),
  patch: boardPatchSchema.nullable(),
  facts: momentFactsSchema.nullish(),
})

/**
 * A stored moment, `{ n, at, people, acts, board, patch, facts }`: `at` a date, the rest JSON as parsed, either
 * `board` or `patch` null, `facts` where it carries them. Throws a `HistoryError` that says what is wrong with it.
 */
export function readMoment(row: unknown): Moment {
  const parsed = rowSchema.safeParse(row)
  if (!parsed.success) {
    const [problem] = parsed.error.issues
    throw damaged(row, `${problem?.path.join('.') || 'the row'} – ${problem?.message}`, parsed.error)
  }
  const { board, patch, facts, ...told } = parsed.data
  const moment = facts ? { ...told, facts } : told
  if (board && !patch) return { ...moment, change: { kind: 'whole', board } }
  if (patch && !board) return { ...moment, change: { kind: 'patch', patch } }
  throw damaged(row, board ? 'both a whole board and a patch' : 'neither a whole board nor a patch')
}

function damaged(row: unknown, what: string, cause?: Error): HistoryError {
  const n = typeof row === 'object' && row !== null && 'n' in row ? ` ${row.n}` : ''
  return new HistoryError('damagedMoment', `stored moment${n}: ${what}`, cause && { cause })
}
