import type { ConversationId } from '../domain/ids'
import type { Moment } from '../history/moment'
import { readMoment } from '../history/readMoment'
import type { Sql } from './sql'

const allMoments = `
  SELECT "n", "at", "people", "acts", "board", "patch", "facts" FROM "Moment" WHERE "conversationId" = $1`

/** `BoardLog.moments` over SQL. */
export async function moments(sql: Sql, conversationId: ConversationId): Promise<Moment[]> {
  const rows = await sql.query<unknown>(`${allMoments} ORDER BY "n"`, [conversationId])
  return rows.map(readMoment)
}

/** `BoardLog.latestMoments` over SQL. */
export async function latestMoments(sql: Sql, conversationId: ConversationId): Promise<Moment[]> {
  const rows = await sql.query<unknown>(
    `${allMoments} AND "n" >= coalesce(
      (SELECT max("n") FROM "Moment" WHERE "conversationId" = $1 AND "board" IS NOT NULL), 0)
    ORDER BY "n"`,
    [conversationId],
  )
  return rows.map(readMoment)
}
