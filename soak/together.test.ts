import { afterEach, expect, it } from 'vitest'
import { difference } from './difference'
import { createLedger } from './ledger'
import { ourPeer, stockPeer } from './peer'
import { createRandom, freshSeed } from './random'
import { watchForTroubles } from './troubles'
import { until } from './until'
import { createWorld } from './world'
import { writingPeer } from './writer'

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

it('[WIRE1] two stock providers and one of ours at one table have the same, to the last deletion', async () => {
  const { server, end } = await createWorld('pglite')
  cleanups.push(end)
  const troubles = watchForTroubles()
  cleanups.push(troubles.end)
  const { tell, expectNone } = troubles
  await server.start()
  const ledger = createLedger()
  let tokens = 0
  const random = createRandom(freshSeed())
  const peers = [stockPeer, stockPeer, ourPeer].map((connect, index) =>
    writingPeer(
      connect,
      { name: `${index}`, url: server.url, room: 'abcdefghijklmnopqrstuvwxyz', tell, onClosed: tell },
      ledger,
      () => `w${tokens++};`,
      { onSight() {}, onReceipt() {} },
    ),
  )
  const [first, ...others] = peers
  const areEqual = () => others.every((peer) => first && difference(first.doc, peer.doc) === undefined)
  await until('all are there', () => peers.every((peer) => peer.isLive()))
  for (let edits = 0; edits < 60; edits++) {
    random.oneOf(peers).write(random)
    if (random.chance(0.2)) await until('all have the same', areEqual)
  }
  await until(
    'all have the same and ours is saved',
    () => areEqual() && peers.every((peer) => peer.isSettled()),
  )
  expectNone()
  expect(first && ledger.promises().brokenBy(first.doc)).toEqual([])
  expect(ledger.updatesHeard).toBeGreaterThan(60)
  expect(ledger.receipts).toBeGreaterThan(0)
  for (const peer of peers) peer.leave()
})
