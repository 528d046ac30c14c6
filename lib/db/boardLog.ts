import type { ConversationId, PersonId } from '../domain/ids'
import type { Append, AppendOutcome, BoardLog, StoredBoard } from '../sync/boardLog'
import type { Sql } from './sql'

/**
 * How long a batch waits for a row that someone else holds, such as while it is being sealed. After that the batch
 * fails, having stored nothing, and its sender tries room by room: one slow seal then harms one room.
 */
const lockWait = '1s'

/**
 * Stores every entry whose conversation is open, and tells of each conversation what became of it. A conversation is
 * open when its row, not sealed, could be locked against sealing. When one row is held by someone else, nothing at
 * all is stored and that one is told as `locked`: a batch is committed whole or not at all.
 *
 * $1 position, $2 conversation, $3 person, $4 update of each entry; $5 position, $6 client of each new client.
 */
const storeOpen = `
  WITH entry AS (
    SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::bytea[]) AS e (position, conversation, person, data)
  ), known AS (
    SELECT "id", "sealedAt" FROM "Conversation" WHERE "id" = ANY ($2::text[])
  ), open AS (
    SELECT "id" FROM "Conversation" WHERE "id" = ANY ($2::text[]) AND "sealedAt" IS NULL FOR SHARE SKIP LOCKED
  ), locked AS (
    SELECT "id" FROM known WHERE "sealedAt" IS NULL EXCEPT SELECT "id" FROM open
  ), stored AS (
    INSERT INTO "BoardUpdate" ("conversationId", "personId", "data")
    SELECT conversation, person, data FROM entry JOIN open ON open."id" = conversation
    WHERE NOT EXISTS (SELECT FROM locked)
    ORDER BY position
  ), claimed AS (
    INSERT INTO "ClientIdentity" ("conversationId", "clientId", "personId")
    SELECT DISTINCT ON (conversation, client) conversation, client, person
    FROM unnest($5::int[], $6::bigint[]) AS n (position, client)
    JOIN entry USING (position)
    JOIN open ON open."id" = conversation
    WHERE NOT EXISTS (SELECT FROM locked)
    ORDER BY conversation, client, position
    ON CONFLICT DO NOTHING
  )
  SELECT DISTINCT conversation AS id, CASE
    WHEN open."id" IS NOT NULL THEN 'stored'
    WHEN known."id" IS NULL THEN 'missing'
    WHEN known."sealedAt" IS NOT NULL THEN 'sealed'
    ELSE 'locked'
  END AS outcome
  FROM entry LEFT JOIN known ON known."id" = conversation LEFT JOIN open ON open."id" = conversation`

/** State, tail and clients by one statement, so that they are of one moment. */
const loadAll = `
  SELECT 'state' AS part, NULL::bigint AS seq, "state" AS data, NULL::float8 AS client, NULL::text AS person
  FROM "BoardState" WHERE "conversationId" = $1
  UNION ALL
  SELECT 'update', "seq", "data", NULL, NULL FROM "BoardUpdate" WHERE "conversationId" = $1
  UNION ALL
  SELECT 'client', NULL, NULL, "clientId"::float8, "personId" FROM "ClientIdentity" WHERE "conversationId" = $1
  ORDER BY seq`

type LoadedRow =
  | { readonly part: 'state' | 'update'; readonly data: Uint8Array }
  | { readonly part: 'client'; readonly client: number; readonly person: PersonId | null }

/** The update is a no-op that makes the row come back when it was there already, also one that has just been written. */
const claim = `
  INSERT INTO "ClientIdentity" ("conversationId", "clientId", "personId") VALUES ($1, $2::bigint, $3)
  ON CONFLICT ("conversationId", "clientId") DO UPDATE SET "clientId" = EXCLUDED."clientId"
  RETURNING "personId" AS person`

/** The board log over bare SQL: Prisma was measured to cost three to five times as much a commit (ARCHITECTURE §4). */
export function sqlBoardLog(sql: Sql): BoardLog {
  return {
    async load(conversationId) {
      return storedBoard(await sql.query<LoadedRow>(loadAll, [conversationId]))
    },
    async append(batch) {
      if (batch.length === 0) return []
      const outcomes = await store(sql, batch)
      return outcomes ?? sql.transaction((tx) => storeWaiting(tx, batch))
    },
    async claimClient(conversationId, client, personId) {
      const [row] = await sql.query<{ person: PersonId | null }>(claim, [conversationId, client, personId])
      if (!row) throw new Error('the claim of a client returned no row')
      return row.person
    },
  }
}

/** Undefined when nothing was stored, since a row was held by someone else. */
async function store(sql: Sql, batch: readonly Append[]): Promise<AppendOutcome[] | undefined> {
  const clients = batch.flatMap((entry, position) => entry.newClients.map((client) => ({ position, client })))
  const rows = await sql.query<{ id: ConversationId; outcome: AppendOutcome | 'locked' }>(storeOpen, [
    batch.map((_, position) => position),
    batch.map((entry) => entry.conversationId),
    batch.map((entry) => entry.personId),
    batch.map((entry) => entry.update),
    clients.map(({ position }) => position),
    clients.map(({ client }) => client),
  ])
  const outcomeOf = new Map(rows.map((row) => [row.id, row.outcome]))
  const outcomes = batch.map((entry) => outcomeOf.get(entry.conversationId) ?? 'missing')
  return outcomes.every((outcome) => outcome !== 'locked') ? outcomes : undefined
}

/** Waits for the rows that are held by others, then stores; sealed meanwhile, they are told as sealed. */
async function storeWaiting(tx: Sql, batch: readonly Append[]): Promise<AppendOutcome[]> {
  await tx.query(`SET LOCAL lock_timeout = '${lockWait}'`)
  await tx.query('SELECT FROM "Conversation" WHERE "id" = ANY ($1::text[]) ORDER BY "id" FOR SHARE', [
    batch.map((entry) => entry.conversationId),
  ])
  const outcomes = await store(tx, batch)
  if (!outcomes) throw new Error('a row that this transaction holds was held by another')
  return outcomes
}

function storedBoard(rows: readonly LoadedRow[]): StoredBoard | undefined {
  let state: Uint8Array | undefined
  const tail: Uint8Array[] = []
  const clients = new Map<number, PersonId | null>()
  for (const row of rows) {
    // Copied: pg hands out views into a buffer that many rows share, and a room keeps these for long.
    if (row.part === 'client') clients.set(row.client, row.person)
    else if (row.part === 'state') state = new Uint8Array(row.data)
    else tail.push(new Uint8Array(row.data))
  }
  return state && { state, tail, clients }
}
