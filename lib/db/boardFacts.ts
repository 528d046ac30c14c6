import { phases } from '../domain/conversation'
import type { ConversationId, PersonId } from '../domain/ids'
import type { FactRows } from '../history/momentFacts'
import { oneOf } from './oneOf'
import type { Prepared, Sql } from './sql'

interface PickRow {
  readonly personId: PersonId
  readonly keyword: string
  readonly at: string
}

interface StepRow {
  readonly from: string
  readonly to: string
  readonly personId: PersonId | null
  readonly at: string
}

interface ApprovalRow {
  readonly personId: PersonId
  readonly at: string
}

interface EndedRow {
  readonly personId: PersonId
  readonly by: PersonId | null
}

interface Row {
  readonly phase: string
  readonly openedAt: Date | null
  readonly picks: readonly PickRow[]
  readonly approvals: readonly ApprovalRow[]
  readonly ended: readonly EndedRow[]
  readonly steps: readonly StepRow[]
}

/** One statement, so that all of it is of one instant. $1 conversation. */
const factsStatement: Prepared = {
  name: 'facts',
  text: `
  SELECT "phase", "openedAt",
    (SELECT coalesce(json_agg(p ORDER BY "at", "personId", "keyword"), '[]')
      FROM (SELECT "personId", "keyword", "at" FROM "Pick" WHERE "conversationId" = $1) p) AS "picks",
    (SELECT coalesce(json_agg(a ORDER BY "personId"), '[]')
      FROM (SELECT "personId", "at" FROM "Approval" WHERE "conversationId" = $1) a) AS "approvals",
    (SELECT coalesce(json_agg(e ORDER BY "id"), '[]')
      FROM (SELECT DISTINCT ON ("personId") "id", "personId", "byPersonId" AS "by"
        FROM "EndedApproval" WHERE "conversationId" = $1 ORDER BY "personId", "id" DESC) e) AS "ended",
    (SELECT coalesce(json_agg(s ORDER BY "id"), '[]')
      FROM (SELECT "id", "from", "to", "personId", "at" FROM "Step" WHERE "conversationId" = $1) s) AS "steps"
  FROM "Conversation" WHERE "id" = $1`,
}

/** `BoardLog.facts` over SQL. */
export async function boardFacts(sql: Sql, conversationId: ConversationId): Promise<FactRows | undefined> {
  const [row] = await sql.query<Row>(factsStatement, [conversationId])
  if (!row) return undefined
  return {
    phase: oneOf(phases, row.phase),
    openedAt: row.openedAt,
    picks: row.picks.map(({ personId, keyword, at }) => ({ personId, keyword, at: new Date(at) })),
    approvals: row.approvals.map(({ personId, at }) => ({ personId, at: new Date(at) })),
    endedApprovals: row.ended.map(({ personId, by }) => ({ personId, by })),
    steps: row.steps.map(({ from, to, personId, at }) => ({
      from: oneOf(phases, from),
      to: oneOf(phases, to),
      personId,
      at: new Date(at),
    })),
  }
}
