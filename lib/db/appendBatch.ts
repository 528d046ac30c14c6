import type { ConversationId, PersonId } from '../domain/ids'
import type { Append, AppendOutcome } from '../sync/boardLog'
import { appendStatement } from './appendStatement'
import { type Sql, sqlStateOf } from './sql'

/** A silent line must not hold up everybody's edits for longer than this; then the batch is given again. */
const appendLimitMs = 10_000

/**
 * How long a batch waits for a row that someone else holds, such as while it is being sealed. After that it fails,
 * having stored nothing, and its sender tries room by room. Short, since every room waits with the one that is held:
 * who holds one longer than this delays only that room.
 */
const lockWait = '100ms'

/** Another process claimed one of our clients in the midst of a try; the next try sees whose it is. */
const uniqueViolation = '23505'
const tries = 5

/** `BoardLog.append` over SQL. */
export async function appendBatch(sql: Sql, batch: readonly Append[]): Promise<AppendOutcome[]> {
  if (batch.length === 0) return []
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await appendOnce(sql, batch)
    } catch (error) {
      if (left === 0 || sqlStateOf(error) !== uniqueViolation) throw error
    }
  }
}

async function appendOnce(sql: Sql, batch: readonly Append[]): Promise<AppendOutcome[]> {
  const parts = withoutRivals(batch)
  const outcomes = parts.length === 1 ? await store(sql, batch, appendLimitMs) : undefined
  return outcomes ?? sql.transaction((tx) => storeWaiting(tx, parts), appendLimitMs)
}

/**
 * Cuts the batch before each entry that claims a client which another person has claimed earlier in it: whose it is
 * depends on what became of the earlier entry, and one statement cannot see that. Nearly always one part.
 */
function withoutRivals(batch: readonly Append[]): Append[][] {
  let part: Append[] = []
  const parts = [part]
  const claims = new Map<string, PersonId | null>()
  for (const entry of batch) {
    const keys = entry.newClients.map((client) => `${entry.conversationId} ${client}`)
    if (keys.some((key) => claims.has(key) && claims.get(key) !== entry.personId)) {
      part = []
      parts.push(part)
      claims.clear()
    }
    part.push(entry)
    for (const key of keys) claims.set(key, entry.personId)
  }
  return parts
}

/** Waits for the rows that are held by others, then stores; sealed meanwhile, they are told as sealed. */
async function storeWaiting(tx: Sql, parts: readonly (readonly Append[])[]): Promise<AppendOutcome[]> {
  await tx.query(`SET LOCAL lock_timeout = '${lockWait}'`)
  await tx.query('SELECT FROM "Conversation" WHERE "id" = ANY ($1::text[]) ORDER BY "id" FOR SHARE', [
    [...new Set(parts.flat().map((entry) => entry.conversationId))],
  ])
  const all: AppendOutcome[] = []
  for (const part of parts) {
    const outcomes = await store(tx, part)
    if (!outcomes) throw new Error('a row that this transaction holds was held by another')
    all.push(...outcomes)
  }
  return all
}

interface Answer {
  /** One word for each entry, in order, with commas between them. */
  readonly outcomes: string
  /** Of the updates that were stored, in order, with commas between them; null when there were none. */
  readonly seqs: string | null
}

/** Undefined when nothing was stored, since a row was held by someone else. */
async function store(sql: Sql, batch: readonly Append[], limitMs?: number) {
  const [answer] = await sql.query<Answer>(appendStatement, valuesOf(batch), limitMs)
  if (!answer) throw new Error('an append returned no answer')
  return outcomesOf(batch, answer)
}

function valuesOf(batch: readonly Append[]): unknown[] {
  const conversations: ConversationId[] = []
  const epochs: number[] = []
  const people: (PersonId | null)[] = []
  const starts: number[] = []
  const lengths: (number | null)[] = []
  const updates: Uint8Array[] = []
  const claims = { positions: [] as number[], clients: [] as number[] }
  let end = 0
  for (const [index, { conversationId, epoch, personId, update, newClients }] of batch.entries()) {
    conversations.push(conversationId)
    epochs.push(epoch)
    people.push(personId)
    // SQL counts bytes and positions from one.
    starts.push(end + 1)
    lengths.push(update?.length ?? null)
    if (update) updates.push(update)
    end += update?.length ?? 0
    for (const client of newClients) {
      claims.positions.push(index + 1)
      claims.clients.push(client)
    }
  }
  const bytes = Buffer.concat(updates, end)
  return [conversations, epochs, people, starts, lengths, bytes, claims.positions, claims.clients]
}

function outcomesOf(batch: readonly Append[], answer: Answer): AppendOutcome[] | undefined {
  const kinds = answer.outcomes.split(',') as (AppendOutcome['kind'] | 'approved' | 'held')[]
  if (kinds.includes('held')) return undefined
  const seqs = answer.seqs?.split(',').values()
  const outcomes: AppendOutcome[] = []
  for (const [index, { update }] of batch.entries()) {
    const kind = kinds[index]
    if (kind === undefined || kind === 'held')
      throw new Error('an append answered fewer outcomes than it was given entries')
    if (kind !== 'stored' && kind !== 'approved') {
      outcomes.push({ kind })
      continue
    }
    const seq = update ? Number(seqs?.next().value) : null
    outcomes.push(kind === 'approved' ? { kind: 'stored', seq, isApproved: true } : { kind, seq })
  }
  return outcomes
}
