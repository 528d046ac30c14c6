import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationId } from '../domain/ids'
import type { Append } from '../sync/boardLog'
import type { Database } from './database'
import { databaseOn } from './databaseOn'
import type { Engine } from './engine'
import { createTalk } from './testing/conversations'
import { openEngine } from './testing/openEngine'
import { enginesToTest, type TemporaryPlace, temporaryPlace } from './testing/temporaryPlace'

const hasPostgres = (await enginesToTest()).includes('postgres')

/** What only a database with several connections can show: appends beside someone who holds a conversation's row. */
describe.runIf(hasPostgres)('board log beside a seal, on Postgres', () => {
  let place: TemporaryPlace
  let engine: Engine
  let database: Database
  let held: ConversationId
  let free: ConversationId

  beforeAll(async () => {
    place = await temporaryPlace('postgres')
    engine = await openEngine(place.options)
    database = databaseOn(engine)
  }, 60_000)
  afterAll(async () => {
    await database.close()
    await place.remove()
  })

  /** Holds the row as a seal does, starts a batch, and once that waits for the row, does `act` and commits. */
  async function appendBesideSeal(act: string | undefined, batch: () => Append[]) {
    ;[held, free] = [(await createTalk(database)).id, (await createTalk(database)).id]
    let appended: Promise<unknown> = Promise.resolve()
    await engine.sql.transaction(async (sealer) => {
      await sealer.query('SELECT FROM "Conversation" WHERE "id" = $1 FOR UPDATE', [held])
      appended = database.boardLog.append(batch())
      appended.catch(() => undefined)
      await someoneWaits()
      if (act) await sealer.query(act, [held])
    })
    return appended
  }

  async function someoneWaits() {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    while ((await engine.sql.query(waiting)).length === 0);
  }

  const tailOf = async (id: ConversationId) => (await database.boardLog.load(id))?.tail.map((one) => [...one])
  const batch = () => [entry(free, 1), entry(held, 2), entry(free, 3), entry(held, 4)]

  it('tries again a row that was only held, and keeps the order', async () => {
    expect(await appendBesideSeal(undefined, batch)).toEqual(['stored', 'stored', 'stored', 'stored'])
    expect(await tailOf(free)).toEqual([[1], [3]])
    expect(await tailOf(held)).toEqual([[2], [4]])
  })

  it('lets nothing slip in behind a seal', async () => {
    const seal = 'UPDATE "Conversation" SET "sealedAt" = now() WHERE "id" = $1'
    expect(await appendBesideSeal(seal, batch)).toEqual(['stored', 'sealed', 'stored', 'sealed'])
    expect(await tailOf(free)).toEqual([[1], [3]])
    expect(await tailOf(held)).toEqual([])
  })

  it('tells of a conversation that was deleted meanwhile that it is missing', async () => {
    const remove = 'DELETE FROM "Conversation" WHERE "id" = $1'
    expect(await appendBesideSeal(remove, batch)).toEqual(['stored', 'missing', 'stored', 'missing'])
  })

  it('is held up by nobody who holds another conversation', async () => {
    ;[held, free] = [(await createTalk(database)).id, (await createTalk(database)).id]
    await engine.sql.transaction(async (sealer) => {
      await sealer.query('SELECT FROM "Conversation" WHERE "id" = $1 FOR UPDATE', [held])
      expect(await database.boardLog.append([entry(free, 1)])).toEqual(['stored'])
    })
  })

  it('gives up a batch as a whole when the row stays held, and can be tried again', async () => {
    ;[held, free] = [(await createTalk(database)).id, (await createTalk(database)).id]
    await engine.sql.transaction(async (sealer) => {
      await sealer.query('SELECT FROM "Conversation" WHERE "id" = $1 FOR UPDATE', [held])
      await expect(database.boardLog.append(batch())).rejects.toThrow('lock timeout')
    })
    expect([await tailOf(free), await tailOf(held)]).toEqual([[], []])
    expect(await database.boardLog.append(batch())).toEqual(['stored', 'stored', 'stored', 'stored'])
  })

  it('stores nothing of a batch in which one row is refused', async () => {
    free = (await createTalk(database)).id
    const bad = { ...entry(free, 2), newClients: [Number.NaN] }
    await expect(database.boardLog.append([entry(free, 1), bad])).rejects.toThrow()
    expect(await tailOf(free)).toEqual([])
  })

  it('takes the same clients from many batches at once, in any order, without a deadlock', async () => {
    free = (await createTalk(database)).id
    const clients = Array.from({ length: 50 }, (_, n) => n)
    const batches = Array.from({ length: 8 }, (_, n) =>
      database.boardLog.append([{ ...entry(free, n), newClients: n % 2 ? clients : clients.toReversed() }]),
    )
    expect((await Promise.all(batches)).flat()).toEqual(Array(8).fill('stored'))
    expect((await database.boardLog.load(free))?.clients.size).toBe(50)
  })
})

function entry(conversationId: ConversationId, value: number): Append {
  return { conversationId, personId: null, update: Uint8Array.of(value), newClients: [] }
}
