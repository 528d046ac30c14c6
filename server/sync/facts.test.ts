import { expect, it } from 'vitest'
import type { Facts } from '../../lib/domain/facts'
import type { PersonId } from '../../lib/domain/ids'
import { untouchedFacts as covered } from '../../lib/domain/testing/untouchedFacts'
import type { TestClient } from './testClient'
import { createTestTable, turn } from './testTable'

const anna = 'anna' as PersonId
const opened: Facts = {
  ...covered,
  phase: 'underWay',
  openedAt: '2026-11-26T09:00:00.000Z',
  picks: [{ personId: anna, keyword: 'mod' }],
}

const toldTo = (client: TestClient) => client.heard.flatMap(({ facts }) => facts ?? [])
const factsHeard = (client: TestClient) => toldTo(client).map(({ at, ...facts }): Facts => facts)

/** A table whose facts are what the test says, and may be slow or fail. */
function tableOf(facts: { now: Facts; read?: () => Promise<Facts> }) {
  let reads = 0
  const table = createTestTable({
    factsOf: () => {
      reads++
      return facts.read ? facts.read() : Promise.resolve(facts.now)
    },
  })
  return { table, reads: () => reads }
}

it('[WIRE15] come to whoever sits down, and to all when they have changed', async () => {
  const facts = { now: covered }
  const { table } = tableOf(facts)
  const [one, other] = [table.sit(table.seats[0]), table.sit(table.seats[1])]
  await table.flush(one, other)
  expect([factsHeard(one), factsHeard(other)]).toEqual([[covered], [covered]])
  facts.now = opened
  table.rooms.factsChanged(table.conversationId)
  await table.flush(one, other)
  expect([factsHeard(one).at(-1), factsHeard(other).at(-1)]).toEqual([opened, opened])
  const late = table.sit(table.seats[1])
  await table.flush(one, other, late)
  expect(factsHeard(late)).toEqual([opened])
})

it('[WIRE15] say the server’s time as they are told, however long they have been known', async () => {
  const { table } = tableOf({ now: covered })
  const { clock } = table
  const one = table.sit(table.seats[0])
  await table.flush(one)
  clock.advance(60_000)
  table.rooms.factsChanged(table.conversationId)
  await table.flush(one)
  expect(toldTo(one).at(-1)?.at).toBe(clock.now())
  clock.advance(60_000)
  const late = table.sit(table.seats[1])
  await table.flush(one, late)
  expect(toldTo(late).map(({ at }) => at)).toEqual([clock.now()])
})

it('[WIRE15] [WIRE4] a stock client hears none of them', async () => {
  const { table } = tableOf({ now: opened })
  const stock = table.sit(table.seats[0], undefined, { isOurs: false })
  await table.flush(stock)
  table.rooms.factsChanged(table.conversationId)
  await table.flush(stock)
  expect(factsHeard(stock)).toEqual([])
})

it('[WIRE15] the newest are told last, however slowly they are read', async () => {
  const waiting: ((facts: Facts) => void)[] = []
  const { table } = tableOf({ now: covered, read: () => new Promise((resolve) => waiting.push(resolve)) })
  const one = table.sit(table.seats[0])
  await table.flush(one)
  table.rooms.factsChanged(table.conversationId)
  await turn()
  // The second is not read before the first has come: an old answer cannot overtake a new one.
  expect(waiting).toHaveLength(1)
  waiting[0]?.(covered)
  await table.flush(one)
  waiting[1]?.(opened)
  await table.flush(one)
  expect(factsHeard(one)).toEqual([covered, opened])
})

it('[WIRE15] the board does not wait for them, and what cannot be read is tried again', async () => {
  let isAway = true
  const { table, reads } = tableOf({
    now: opened,
    read: () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(opened)),
  })
  const one = table.sit(table.seats[0])
  await table.flush(one)
  expect(one.doc.getArray('words').toArray()).toEqual(['seed'])
  expect(factsHeard(one)).toEqual([])
  isAway = false
  table.clock.advance(2_000)
  await table.flush(one)
  expect(factsHeard(one)).toEqual([opened])
  expect(reads()).toBe(2)
})
