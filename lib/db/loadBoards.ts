import type { ConversationId, PersonId } from '../domain/ids'
import type { StoredBoard, TailUpdate } from '../sync/boardLog'
import type { Prepared, Sql } from './sql'

/**
 * All of each stored board by one statement, so that it is of one moment, in one row: thousands of small rows cost the
 * driver far more than one value with all their bytes. The tail's columns are in the order of the inner query.
 */
const loadStatement: Prepared = {
  name: 'load',
  text: `
  SELECT c."id", c."epoch", c."sealedAt" IS NOT NULL AS sealed, c."hasApprovals" AS approved, s."generation", s."state", tail.*, identity.*,
    (SELECT count(*)::int FROM "Moment" WHERE "conversationId" = c."id") AS moments
  FROM "BoardState" s
  JOIN "Conversation" c ON c."id" = s."conversationId"
  CROSS JOIN LATERAL (
    SELECT string_agg("data", '') AS bytes, json_agg(length("data")) AS lengths,
      json_agg("seq") AS seqs, json_agg("personId") AS people
    FROM (SELECT * FROM "BoardUpdate" WHERE "conversationId" = c."id" ORDER BY "seq") one
  ) tail
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_array("clientId", "personId")) AS clients
    FROM "ClientIdentity" WHERE "conversationId" = c."id"
  ) identity
  WHERE s."conversationId" = ANY ($1::text[])`,
}

/** Of a list without elements, SQL's aggregates make null. */
interface BoardRow {
  readonly id: ConversationId
  readonly epoch: number
  readonly sealed: boolean
  readonly approved: boolean
  readonly generation: number
  readonly state: Uint8Array
  /** All updates of the tail, one after the other. */
  readonly bytes: Uint8Array | null
  readonly lengths: readonly number[] | null
  readonly seqs: readonly number[] | null
  readonly people: readonly (PersonId | null)[] | null
  readonly clients: readonly [client: number, person: PersonId | null][] | null
  readonly moments: number
}

/** The stored boards of some conversations; those that have none are left out. */
export async function loadBoards(
  sql: Sql,
  ids: readonly ConversationId[],
): Promise<ReadonlyMap<ConversationId, StoredBoard>> {
  const rows = await sql.query<BoardRow>(loadStatement, [ids])
  return new Map(rows.map((row) => [row.id, boardOf(row)]))
}

function boardOf(row: BoardRow): StoredBoard {
  return {
    epoch: row.epoch,
    generation: row.generation,
    // Copied: the driver hands out views into a buffer that many rows share, and a room keeps these for long.
    state: new Uint8Array(row.state),
    tail: tailOf(row),
    clients: new Map(row.clients),
    moments: row.moments,
    isSealed: row.sealed,
    isApproved: row.approved,
  }
}

/** The updates share one buffer of their own, since they also leave together. */
function tailOf({ bytes, lengths, seqs, people }: BoardRow): TailUpdate[] {
  const all = new Uint8Array(bytes ?? [])
  let end = 0
  return (seqs ?? []).map((seq, index) => {
    const start = end
    end += lengths?.[index] ?? 0
    return { seq, personId: people?.[index] ?? null, update: all.subarray(start, end) }
  })
}
