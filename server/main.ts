import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import pino from 'pino'
import { endDemoSessions, fillDemo, isDemo } from '../lib/auth/demo'
import { readConcepts } from '../lib/concepts/readConcepts'
import { factsOf } from '../lib/conversations/factsOf'
import type { Services } from '../lib/conversations/services'
import { openDatabase } from '../lib/db/openDatabase'
import { once } from '../lib/domain/once'
import { openKeyRing } from '../lib/encryption/openKeyRing'
import { openOutbox } from '../lib/mail/openOutbox'
import { systemClock } from '../lib/sync/clock'
import { openFaces } from '../lib/typeset/faces'
import { addressesOf, ownAddress } from './addresses'
import { createBoardReader } from './boardReader'
import { createBuiltFiles } from './builtFiles'
import { readEnv } from './env'
import { setForwarded } from './forwarded'
import { createJudge } from './judge'
import { createPlanWatch } from './planWatch'
import { setSecurityHeaders } from './securityHeaders'
import { onShutdown } from './shutdown'
import { createSyncEndpoint } from './sync/endpoint'
import { letHeapGrow } from './sync/letHeapGrow'
import { rehearse } from './sync/rehearse'

/** The one constructor of things: settings → database → rooms → pages, on one port, so that one cookie serves all. */
async function main(): Promise<void> {
  const env = readEnv(process.env)
  const logger = pino({ level: env.logLevel, base: undefined })
  const clock = () => new Date()
  const root = process.cwd()

  const db = await openDatabase({
    databaseUrl: env.databaseUrl,
    dataFolder: env.dataFolder,
    migrationsFolder: join(root, 'prisma/migrations'),
  })
  await db.sessions.deleteExpired(clock())
  const keys = await openKeyRing(env.preparationKeys, env.dataFolder)
  const concepts = await readConcepts(join(root, 'lib/concepts'))
  const demo = isDemo(process.env)
  if (demo) await fillDemo(db, concepts, clock)
  else await endDemoSessions(db)

  const plans = createPlanWatch({ db, now: clock, clock: systemClock, rooms: () => sync.rooms, logger })
  if (!env.isDevelopment) {
    letHeapGrow()
    await rehearse(concepts)
  }
  const sync = createSyncEndpoint({
    log: db.boardLog,
    judge: createJudge(db, env.publicUrl, clock),
    readerOf: createBoardReader(db),
    factsOf: (id) => factsOf(db, id),
    onApprovedEdit: (id, personId) => plans.edited(id, personId),
    logger,
  })
  once<Services>('services', () => ({
    db,
    keys,
    mail: openOutbox({
      smtpUrl: env.smtpUrl,
      from: env.mailFrom,
      publicUrl: env.publicUrl,
      dataFolder: env.dataFolder,
      onFailure: (code) => logger.warn({ code }, 'a mail was not sent'),
    }),
    rooms: sync.rooms,
    concepts,
    isDemo: demo,
    publicUrl: env.publicUrl,
    documents: {
      faces: openFaces(join(root, 'node_modules/@fontsource')),
      illustrations: join(root, 'public/billedbrikker'),
      kleNumber: env.kleNumber,
      deletionCode: env.deletionCode,
    },
    information: { dataController: env.dataController, accessibilityUrl: env.accessibilityUrl },
    clock,
  }))

  const httpServer = createServer()
  const app = next({ dev: env.isDevelopment, dir: root, httpServer, hostname: env.host, port: env.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgradeNext = app.getUpgradeHandler()
  const answerBuilt = env.isDevelopment ? () => false : createBuiltFiles(join(root, '.next/static'))

  httpServer.on('request', (request, response) => {
    if (!request.url?.startsWith('/')) {
      response.writeHead(400).end()
      return
    }
    setForwarded(request.headers, env.publicUrl)
    if (answerBuilt(request, response)) return
    setSecurityHeaders(request, response, env.isDevelopment)
    handle(request, response).catch((error: unknown) => {
      logger.error({ error: nameOf(error) }, 'a request failed')
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  httpServer.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/sync/')) sync.handleUpgrade(request, socket, head)
    else if (env.isDevelopment) void upgradeNext(request, socket, head)
    else socket.destroy()
  })

  onShutdown(logger, async () => {
    httpServer.close()
    await sync.close()
    await plans.stop()
    logger.info(sync.counters(), 'the live boards have ended')
    httpServer.closeAllConnections()
    await db.close()
  })

  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject)
    httpServer.listen(env.port, env.host, resolve)
  })
  const { port } = httpServer.address() as AddressInfo
  // After an action that redirects Next asks itself for the next page, and would guess an address that is not its own.
  process.env.__NEXT_PRIVATE_ORIGIN = ownAddress(env.host, port)
  const addresses = env.publicUrl ? [env.publicUrl] : addressesOf(env.host, port)
  logger.info({ database: db.engine, demo, port }, 'Samspil is ready')
  process.stdout.write(`\n  Samspil: ${addresses.join('\n           ')}\n\n`)
  if (demo) {
    process.stdout.write(
      '  This is a demo: whoever reaches these addresses can sign in as any of its people.\n' +
        '  HOST=127.0.0.1 keeps it to this machine; any of the settings in the README ends the demo.\n\n',
    )
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

main().catch((error: unknown) => {
  process.stderr.write(`\n  ${error instanceof Error ? error.message : 'Samspil could not start.'}\n\n`)
  process.exit(1)
})
