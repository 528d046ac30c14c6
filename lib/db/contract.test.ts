import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeBoardLog } from '../sync/boardLogContract'
import type { Database } from './database'
import { databaseOn } from './databaseOn'
import { openDatabase } from './openDatabase'
import { createTalk } from './testing/conversations'
import { describeApprovals } from './testing/describeApprovals'
import { describeConversations } from './testing/describeConversations'
import { describeFacts } from './testing/describeFacts'
import { describeFilings } from './testing/describeFilings'
import { describeFollowUp } from './testing/describeFollowUp'
import { describeInvitations } from './testing/describeInvitations'
import { describeLeading } from './testing/describeLeading'
import { describePeople } from './testing/describePeople'
import { describePlans } from './testing/describePlans'
import { describeSeats } from './testing/describeSeats'
import { describeSessions } from './testing/describeSessions'
import { describeWordings } from './testing/describeWordings'
import { openEngine } from './testing/openEngine'
import { enginesToTest, type TemporaryPlace, temporaryPlace } from './testing/temporaryPlace'

describe.each(await enginesToTest())('database: %s', (engine) => {
  let place: TemporaryPlace
  let database: Database
  beforeAll(async () => {
    place = await temporaryPlace(engine)
    database = await openDatabase(place.options)
  }, 60_000)
  afterAll(async () => {
    await database.close()
    await place.remove()
  })

  it('says which engine it is, and answers', async () => {
    expect(database.engine).toBe(engine)
    await database.ping()
  })

  const open = () => database
  describePeople(open)
  describeSessions(open)
  describeInvitations(open)
  describeSeats(open)
  describeConversations(open)
  describeFacts(open)
  describeWordings(open)
  describeApprovals(open)
  describePlans(open)
  describeFilings(open)
  describeFollowUp(open)
  describeLeading(open)

  describeBoardLog(engine, async () => {
    const here = await temporaryPlace(engine)
    const below = await openEngine(here.options)
    const stores = databaseOn(below)
    return {
      log: stores.boardLog,
      createConversation: async (board) => (await createTalk(stores, { board })).id,
      seal: async (id) => {
        await below.sql.query('UPDATE "Conversation" SET "sealedAt" = now() WHERE "id" = $1', [id])
      },
      // One statement, so that it needs no transaction.
      restore: async (id, state) => {
        await below.sql.query(
          `WITH later AS (UPDATE "Conversation" SET "epoch" = "epoch" + 1 WHERE "id" = $1),
            without AS (DELETE FROM "BoardUpdate" WHERE "conversationId" = $1)
          UPDATE "BoardState" SET "state" = $2, "generation" = "generation" + 1 WHERE "conversationId" = $1`,
          [id, state],
        )
      },
      close: async () => {
        await stores.close()
        await here.remove()
      },
    }
  })

  it('keeps everything when it is closed and opened again, and does not answer in between', async () => {
    const { id } = await createTalk(database, { board: Uint8Array.of(4, 2) })
    await database.close()
    await expect(database.ping()).rejects.toThrow()
    await expect(database.boardLog.load(id)).rejects.toThrow()
    database = await openDatabase(place.options)
    expect(Array.from((await database.boardLog.load(id))?.state ?? [])).toEqual([4, 2])
  }, 60_000)
})
