import * as prng from 'lib0/prng'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../lib/sync/closeCodes'
import { createTestClient, type TestClient } from './testClient'
import { createTestTable, turn, words } from './testTable'

/** More by `FUZZ_RUNS=5000`; one again by `FUZZ_SEED=…`. */
const runs = Number(process.env.FUZZ_RUNS ?? 60)
const only = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED)
const fixedSeeds = Array.from({ length: runs }, (_, index) => index + 1)

it('[WIRE1] whatever happens to the lines, all converge; nothing is lost, nothing doubled, nothing seen unsaved', async () => {
  const fresh = Math.floor(Math.random() * 2 ** 31)
  let done = 0
  let cuts = 0
  let givenUp = 0
  for (const seed of only === undefined ? [...fixedSeeds, fresh] : [only]) {
    const operations: string[] = []
    try {
      const outcome = await run(prng.create(seed), operations)
      cuts += outcome.cuts
      givenUp += outcome.givenUp
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed} after ${operations.join(' ')}`, { cause: error })
    }
    done++
  }
  if (only !== undefined) return
  expect(done).toBeGreaterThan(runs)
  expect(cuts).toBeGreaterThan(runs)
  expect(givenUp).toBeGreaterThan(0)
}, 600_000)

async function run(random: prng.PRNG, operations: string[]) {
  /** What the log has committed, kept apart from the server. */
  const truth = new Y.Doc()
  const table = createTestTable({
    onCommitted: (batch) => {
      for (const { update } of batch) if (update) Y.applyUpdate(truth, update)
    },
  })
  Y.applyUpdate(truth, (await table.memory.load(table.conversationId))?.state ?? new Uint8Array())
  const clients = Array.from({ length: prng.int32(random, 2, 4) }, () => {
    const doc = new Y.Doc()
    doc.clientID = prng.uint32(random, 1, 2 ** 32 - 1)
    return createTestClient(doc)
  })
  const seatOf = (client: TestClient) => table.seats[clients.indexOf(client) % 2 === 0 ? 0 : 1]
  const written = new Set<string>()
  const deleted = new Set<string>()
  let cuts = 0
  let givenUp = 0

  const edit = (client: TestClient) => {
    const list = words(client.doc)
    if (list.length > 0 && prng.int32(random, 0, 3) === 0) {
      const index = prng.int32(random, 0, list.length - 1)
      deleted.add(list.get(index))
      list.delete(index, 1)
    } else {
      const word = `w${written.size}`
      written.add(word)
      list.insert(prng.int32(random, 0, list.length), [word])
    }
    client.doc.getMap('pieces').set(`p${prng.int32(random, 0, 2)}`, written.size)
  }

  const acts: Record<string, (client: TestClient) => void | Promise<void>> = {
    edit,
    edits: (client) =>
      client.doc.transact(() => {
        for (let edits = 0; edits < 3; edits++) edit(client)
      }),
    up: (client) => client.deliverUp(),
    down: (client) => client.deliverDown(),
    present(client) {
      if (client.isConnected) client.present({ writing: `${written.size}` })
    },
    cut(client) {
      if (client.isConnected) cuts++
      client.cut()
    },
    sit: (client) => void (client.isConnected || table.sit(seatOf(client), client)),
    turn: () => turn(),
    hold: () => table.log.hold(),
    release: () => table.log.release(),
    fail: () => table.log.failWhen(() => prng.int32(random, 0, 3) > 0),
    failAll: () => table.log.failWhen(() => true),
    heal: () => table.log.failWhen(() => false),
    later: () => table.clock.advance(5_000),
    muchLater: () => table.clock.advance(50_000),
  }
  const weighted = [
    'edit',
    'up',
    'up',
    'up',
    'down',
    'down',
    'down',
    'sit',
    'sit',
    'turn',
    'turn',
    'later',
    'release',
    'heal',
  ]
  const names = [...Object.keys(acts), ...weighted]

  for (let step = prng.int32(random, 60, 160); step > 0; step--) {
    const client = prng.oneOf(random, clients)
    const name = prng.oneOf(random, names)
    operations.push(`${clients.indexOf(client)}:${name}`)
    await acts[name]?.(client)
    for (const one of clients) expectDurable(one, truth)
    for (const one of clients) if (one.closedWith === closeCode.notSaved) givenUp++
    // Only the log failing may end a line: no honest client is ever sent away for good.
    for (const one of clients) expect([undefined, closeCode.notSaved]).toContain(one.closedWith)
  }

  table.log.failWhen(() => false)
  table.log.release()
  for (let round = 0; round < 4; round++) {
    await table.flush(...clients)
    table.clock.advance(10_000)
    for (const client of clients) if (!client.isConnected) table.sit(seatOf(client), client)
    await table.flush(...clients)
  }
  const expected = [...written, 'seed'].filter((word) => !deleted.has(word)).toSorted()
  for (const client of clients) {
    expect([client.isConnected, client.closedWith]).toEqual([true, undefined])
    expect(words(client.doc).toArray()).toEqual(words(truth).toArray())
    expect(client.doc.getMap('pieces').toJSON()).toEqual(truth.getMap('pieces').toJSON())
  }
  expect(words(truth).toArray().toSorted()).toEqual(expected)
  for (const client of clients) client.cut()
  await turn()
  expect(table.rooms.size).toBe(0)
  return { cuts, givenUp }
}

/** Whatever a client has of others is in the log. */
function expectDurable(client: TestClient, truth: Y.Doc): void {
  const committed = Y.decodeStateVector(Y.encodeStateVector(truth))
  for (const [id, clock] of Y.decodeStateVector(Y.encodeStateVector(client.doc)))
    if (id !== client.doc.clientID) expect(clock).toBeLessThanOrEqual(committed.get(id) ?? 0)
}
