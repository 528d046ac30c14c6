import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { readConcepts } from '../lib/concepts/readConcepts'
import { openDatabase } from '../lib/db/openDatabase'
import { createBoardReader } from '../server/boardReader'
import { onShutdown } from '../server/shutdown'
import { createSyncEndpoint } from '../server/sync/endpoint'
import { letHeapGrow } from '../server/sync/letHeapGrow'
import { rehearse } from '../server/sync/rehearse'
import { conversationNamed, openDoor } from './door'
import { answerStats } from './stats.mjs'

/**
 * The real sync server by itself, to be measured and killed from outside: rooms, writer, guard and limits are the
 * product's, only the door is another. `root` is the project's folder. Says where it listens once it does.
 */
export async function serve(root: string): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: ownFolder, PORT = '0', HOST = '127.0.0.1' } = process.env
  // Only the embedded database has a folder, and only one that nobody named is ours to take away.
  const isTemporary = !databaseUrl && !ownFolder
  const dataFolder = isTemporary ? mkdtempSync(join(tmpdir(), 'samspil-bench-')) : (ownFolder ?? '')
  if (isTemporary) process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
  const logger = pino({ level: 'warn', base: undefined }, pino.destination({ dest: 2, sync: true }))

  const db = await openDatabase({
    databaseUrl,
    dataFolder,
    migrationsFolder: join(root, 'prisma/migrations'),
  })
  const concepts = await readConcepts(join(root, 'lib/concepts'))
  const concept = concepts.find(({ isOffered }) => isOffered)
  if (!concept) throw new Error('no concept is offered')
  letHeapGrow()
  await rehearse(concepts)
  const sync = createSyncEndpoint({
    log: db.boardLog,
    judge: await openDoor(db, concept),
    conversationFrom: conversationNamed,
    readerOf: createBoardReader(db),
    // Its conversations have none: nobody prepares, nothing is opened.
    factsOf: async () => undefined,
    logger,
  })

  const httpServer = createServer(answerStats)
  httpServer.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  onShutdown(logger, async () => {
    httpServer.close()
    await sync.close()
    httpServer.closeAllConnections()
    await db.close()
  })
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject)
    httpServer.listen(Number(PORT), HOST, resolve)
  })
  const { port } = httpServer.address() as AddressInfo
  process.stdout.write(`listening on ws://${HOST}:${port}/sync\n`)
}
