import { sqlBoardLog } from './boardLog'
import type { Database } from './database'
import type { Engine } from './engine'
import { PrismaClient } from './generated/client'
import { createStores } from './stores'

/** PGlite has one connection, so a transaction may have to wait for others to end before it can begin. */
const transactionWaitMs = 20_000
const transactionLimitMs = 20_000

/** The whole database layer over one engine whose tables are there; closing it closes the engine. */
export function databaseOn(engine: Engine): Database {
  const prisma = new PrismaClient({
    adapter: engine.adapter,
    // The other formats quote the arguments, and those are people's words.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: transactionWaitMs, timeout: transactionLimitMs },
  })
  return {
    ...createStores(prisma),
    engine: engine.name,
    boardLog: sqlBoardLog(engine.sql),
    async ping() {
      await engine.sql.query('SELECT 1')
    },
    transaction: (work) => prisma.$transaction((client) => work(createStores(client))),
    async close() {
      await prisma.$disconnect()
      await engine.close()
    },
  }
}
