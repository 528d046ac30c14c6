import type { Keep } from '../sync/boardLog'
import { type Prepared, type Sql, sqlStateOf } from './sql'

/**
 * Replaces the state, takes the folded updates out of the tail and writes the moment, all or nothing. The
 * conversation's row is held against a restore, so that its epoch stays what it was seen to be.
 *
 * $1 conversation, $2 epoch, $3 generation, $4 state, $5 folded; $6 … the moment, all null when there is none.
 */
const keepStatement: Prepared = {
  name: 'keep',
  text: `
  WITH here AS (
    SELECT FROM "Conversation" WHERE "id" = $1 AND "epoch" = $2 FOR SHARE
  ), kept AS (
    UPDATE "BoardState" SET "state" = $4, "generation" = "generation" + 1, "updatedAt" = now()
    WHERE "conversationId" = $1 AND "generation" = $3 AND EXISTS (SELECT FROM here)
    RETURNING 1
  ), folded AS (
    DELETE FROM "BoardUpdate"
    WHERE "conversationId" = $1 AND "seq" = ANY ($5::bigint[]) AND EXISTS (SELECT FROM kept)
  ), told AS (
    INSERT INTO "Moment" ("conversationId", "n", "at", "people", "acts", "board", "patch", "facts")
    SELECT $1, $6::int, $7::timestamptz, $8::text[], $9::json, $10::json, $11::json, $12::json FROM kept
    WHERE $6::int IS NOT NULL
  )
  SELECT FROM kept`,
}

/** A moment of that number exists. */
const uniqueViolation = '23505'

/** `BoardLog.keep` over SQL. */
export async function keepRest(sql: Sql, rest: Keep): Promise<'kept' | 'overtaken'> {
  try {
    const rows = await sql.query(keepStatement, valuesOf(rest))
    return rows.length === 1 ? 'kept' : 'overtaken'
  } catch (error) {
    if (sqlStateOf(error) === uniqueViolation) return 'overtaken'
    throw error
  }
}

function valuesOf({ conversationId, epoch, generation, state, folded, moment }: Keep): unknown[] {
  const rest = [conversationId, epoch, generation, state, folded]
  if (!moment) return [...rest, null, null, null, null, null, null, null]
  const { n, at, people, acts, change, facts } = moment
  return [
    ...rest,
    n,
    at,
    people,
    JSON.stringify(acts),
    change.kind === 'whole' ? JSON.stringify(change.board) : null,
    change.kind === 'patch' ? JSON.stringify(change.patch) : null,
    facts ? JSON.stringify(facts) : null,
  ]
}
