import type { Prepared } from './sql'

/**
 * Stores every entry that may be stored, and tells of each what became of it. A conversation is open when its row,
 * not sealed, could be locked against sealing. When one row is held by someone else, nothing at all is stored and
 * that one's entries are told as `held`: a batch is committed whole or not at all.
 *
 * What is stored while an approval stands is told as `approved`; that is asked of the row as it was locked, so no
 * approval can slip in between unseen.
 *
 * No two people may claim the same client in it. A client that another process claims in the midst of it is a unique
 * violation, by which all of it is undone: so nobody's client is ever given to two.
 *
 * $1 conversation, $2 epoch, $3 person, $4 first byte (from 1), $5 length (null: no update) of each entry; $6 the bytes
 * of all of them (one value travels as it is, an array of them as hexadecimal digits); $7 entry (from 1), $8 client of
 * each claim. One row: the outcomes of all entries and the `seq` of all updates that were stored, joined by commas.
 */
export const appendStatement: Prepared = {
  name: 'append',
  text: `
  WITH entry AS (
    SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::int[])
    WITH ORDINALITY AS e (conversation, epoch, person, start, length, position)
  ), claim AS (
    SELECT position, conversation, client, person
    FROM unnest($7::bigint[], $8::bigint[]) AS c (position, client) JOIN entry USING (position)
  ), known AS (
    SELECT "id", "sealedAt" FROM "Conversation" WHERE "id" = ANY ($1::text[])
  ), open AS (
    SELECT "id", "epoch", "hasApprovals" FROM "Conversation" WHERE "id" = ANY ($1::text[]) AND "sealedAt" IS NULL
    FOR SHARE SKIP LOCKED
  ), held AS (
    SELECT "id" FROM known WHERE "sealedAt" IS NULL EXCEPT SELECT "id" FROM open
  ), owned AS (
    SELECT position, client, i."personId" IS DISTINCT FROM person AS foreign_to
    FROM claim JOIN "ClientIdentity" i ON i."conversationId" = conversation AND i."clientId" = client
  ), judged AS (
    SELECT position, conversation, person, start, length, CASE
      WHEN known."id" IS NULL THEN 'missing'
      WHEN known."sealedAt" IS NOT NULL THEN 'sealed'
      WHEN open."id" IS NULL THEN 'held'
      WHEN open."epoch" <> entry.epoch THEN 'oldEpoch'
      WHEN position IN (SELECT position FROM owned WHERE foreign_to) THEN 'foreignClient'
      WHEN open."hasApprovals" THEN 'approved'
      ELSE 'stored'
    END AS outcome
    FROM entry LEFT JOIN known ON known."id" = conversation LEFT JOIN open ON open."id" = conversation
  ), good AS (
    SELECT position, conversation, person, start, length FROM judged
    WHERE outcome IN ('stored', 'approved') AND NOT EXISTS (SELECT FROM held)
  ), claimed AS (
    INSERT INTO "ClientIdentity" ("conversationId", "clientId", "personId")
    SELECT DISTINCT claim.conversation, client, claim.person FROM claim JOIN good USING (position)
    WHERE (position, client) NOT IN (SELECT position, client FROM owned)
    -- The same order everywhere, so that two batches never wait for each other.
    ORDER BY claim.conversation, client
  ), stored AS (
    INSERT INTO "BoardUpdate" ("conversationId", "personId", "data")
    SELECT conversation, person, substring($6::bytea FROM start FOR length) FROM good
    WHERE length IS NOT NULL ORDER BY position
    RETURNING "seq"
  )
  SELECT
    (SELECT string_agg(outcome, ',' ORDER BY position) FROM judged) AS outcomes,
    (SELECT string_agg("seq"::text, ',' ORDER BY "seq") FROM stored) AS seqs`,
}
