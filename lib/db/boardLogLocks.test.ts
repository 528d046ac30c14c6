import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConversationId } from '../domain/ids'
import { author, bytes, entry, kindsOf, tailOf } from '../sync/testing/boardLogSubject'
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

  const forUpdate = 'SELECT FROM "Conversation" WHERE "id" = $1 FOR UPDATE'

  async function createBoth() {
    ;[held, free] = [(await createTalk(database)).id, (await createTalk(database)).id]
  }

  /** Does `first` and leaves it open, starts `work`, and once that waits for `first`, does `then` and commits. */
  async function beside<T>(first: string, then: string | undefined, work: () => Promise<T>): Promise<T> {
    let worked: Promise<T> | undefined
    await engine.sql.transaction(async (other) => {
      await other.query(first, [held])
      worked = work()
      worked.catch(() => undefined)
      await someoneWaits()
      if (then) await other.query(then, [held])
    })
    if (!worked) throw new Error('the work was never begun')
    return worked
  }

  async function someoneWaits() {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    while ((await engine.sql.query(waiting)).length === 0);
  }

  const load = (id: ConversationId) => database.boardLog.load(id)
  const tail = async (id: ConversationId) => tailOf(await load(id))
  const batch = () => [1, 2, 3, 4].map((value) => entry(value % 2 ? free : held, bytes(value)))
  const append = async () => kindsOf(await database.boardLog.append(batch()))

  it('tries again a row that was only held, and keeps the order', async () => {
    await createBoth()
    expect(await beside(forUpdate, undefined, append)).toEqual(['stored', 'stored', 'stored', 'stored'])
    expect(await tail(free)).toEqual([[1], [3]])
    expect(await tail(held)).toEqual([[2], [4]])
  })

  it('lets nothing slip in behind a seal', async () => {
    await createBoth()
    const seal = 'UPDATE "Conversation" SET "sealedAt" = now() WHERE "id" = $1'
    expect(await beside(forUpdate, seal, append)).toEqual(['stored', 'sealed', 'stored', 'sealed'])
    expect(await tail(free)).toEqual([[1], [3]])
    expect(await tail(held)).toEqual([])
  })

  it('tells of a conversation that was deleted meanwhile that it is missing', async () => {
    await createBoth()
    const remove = 'DELETE FROM "Conversation" WHERE "id" = $1'
    expect(await beside(forUpdate, remove, append)).toEqual(['stored', 'missing', 'stored', 'missing'])
  })

  it('stores nothing of an epoch that ends meanwhile, neither an edit nor a rest', async () => {
    await createBoth()
    const nextEpoch = 'UPDATE "Conversation" SET "epoch" = "epoch" + 1 WHERE "id" = $1'
    expect(await beside(nextEpoch, undefined, append)).toEqual(['stored', 'oldEpoch', 'stored', 'oldEpoch'])
    const rest = {
      conversationId: held,
      epoch: 2,
      generation: 0,
      state: bytes(9),
      folded: [],
      moment: undefined,
    }
    expect(await beside(nextEpoch, undefined, () => database.boardLog.keep(rest))).toBe('overtaken')
    expect(await load(held)).toMatchObject({ epoch: 3, generation: 0, tail: [] })
  })

  it('gives a client to whom another process is just giving it, and stores nothing of the other’s entry', async () => {
    await createBoth()
    const claim = `INSERT INTO "ClientIdentity" VALUES ($1, 5, 'somebody')`
    const outcomes = await beside(claim, undefined, () =>
      database.boardLog.append([
        entry(held, bytes(1), { newClients: [4, 5] }),
        entry(held, bytes(2), { newClients: [6] }),
        entry(free, bytes(3), { newClients: [5] }),
      ]),
    )
    expect(kindsOf(outcomes)).toEqual(['foreignClient', 'stored', 'stored'])
    expect(await tail(held)).toEqual([[2]])
    expect((await load(held))?.clients).toEqual(new Map([[5, 'somebody'], [6, author]])) // biome-ignore format: pairs
  })

  it('is held up by nobody who holds another conversation', async () => {
    await createBoth()
    await engine.sql.transaction(async (sealer) => {
      await sealer.query(forUpdate, [held])
      expect(kindsOf(await database.boardLog.append([entry(free, bytes(1))]))).toEqual(['stored'])
    })
  })

  it('gives up a batch as a whole when the row stays held, and can be tried again', async () => {
    await createBoth()
    await engine.sql.transaction(async (sealer) => {
      await sealer.query(forUpdate, [held])
      await expect(append()).rejects.toThrow('lock timeout')
    })
    expect([await tail(free), await tail(held)]).toEqual([[], []])
    expect(await append()).toEqual(['stored', 'stored', 'stored', 'stored'])
  })

  it('stores nothing of a batch in which one row is refused', async () => {
    await createBoth()
    const bad = entry(free, bytes(2), { newClients: [Number.NaN] })
    await expect(database.boardLog.append([entry(free, bytes(1)), bad])).rejects.toThrow()
    expect(await tail(free)).toEqual([])
  })

  it('takes the same clients from many batches at once, in any order, without a deadlock', async () => {
    await createBoth()
    const clients = Array.from({ length: 50 }, (_, n) => n)
    const batches = Array.from({ length: 8 }, (_, n) =>
      database.boardLog.append([
        entry(free, bytes(n), { newClients: n % 2 ? clients : clients.toReversed() }),
      ]),
    )
    expect(kindsOf((await Promise.all(batches)).flat())).toEqual(Array(8).fill('stored'))
    expect((await load(free))?.clients.size).toBe(50)
  })
})
