import { expect, test } from 'vitest'
import { newId, type PersonId } from '@/lib/domain/ids'
import { laid, table } from '@/lib/domain/testing/testTable'
import { createRemoteStore, type RemotePresence } from './remoteStore'

function setUp() {
  const told = new Map<number, RemotePresence>()
  const asked: (readonly number[] | undefined)[] = []
  const store = createRemoteStore(
    table,
    () => laid,
    (clients) => {
      asked.push(clients)
      return [...told.values()].filter(({ client }) => !clients || clients.includes(client))
    },
  )
  let changes = 0
  store.subscribe(() => {
    changes += 1
  })
  const moves: number[] = []
  store.onMoved((client) => moves.push(client))
  const tell = (client: number, part: Partial<RemotePresence>) => {
    const person = told.get(client) ?? { client, personId: newId<PersonId>(), name: 'Søren', colour: 1 }
    told.set(client, { ...person, ...part })
    store.refresh([client])
  }
  return { store, told, tell, asked, moves, changes: () => changes }
}

test('a moving hand is told as movement, and changes nothing that is drawn', () => {
  const { store, tell, moves, changes, asked } = setUp()
  tell(2, { cursor: { x: 0, y: 0 }, drag: { piece: 'keyword:mod', x: 0, y: 0 } })
  const [person] = store.snapshot()
  for (let x = 1; x <= 50; x++) tell(2, { cursor: { x, y: 0 }, drag: { piece: 'keyword:mod', x, y: 0 } })
  expect(changes()).toBe(1)
  expect(store.snapshot()[0]).toBe(person)
  expect(moves).toHaveLength(51)
  expect(store.placeOf('keyword:mod')).toMatchObject({ x: 50, y: 0 })
  expect(new Set(asked.map((clients) => clients?.join()))).toEqual(new Set(['2']))
})

test('another who comes, holds and goes leaves the first as they were', () => {
  const { store, told, tell } = setUp()
  tell(5, { cursor: { x: 1, y: 1 } })
  const [first] = store.snapshot()
  tell(3, { drag: { piece: 'image:bro', x: 0, y: 0 } })
  expect(store.snapshot().map(({ client }) => client)).toEqual([3, 5])
  expect(store.snapshot()[1]).toBe(first)
  expect(store.holderOf('image:bro')?.client).toBe(3)
  told.delete(3)
  store.refresh([3])
  expect(store.snapshot()).toEqual([first])
  expect(store.whereabouts(3)).toBeUndefined()
})

test('a group in another’s hand lies as it does in the puzzle, and what is laid to it comes along; what is of no table is left out', () => {
  const { store, tell } = setUp()
  const [a, b] = table.pieces
  if (a?.kind !== 'question' || b?.kind !== 'question') throw new Error('no questions')
  tell(2, { drag: { piece: b.id, x: 500, y: 300, with: [a.id, 'question:none', 'keyword:mod'] } })
  expect(store.snapshot()[0]?.holds).toEqual([b.id, a.id, 'keyword:mod'])
  expect(store.placeOf(a.id)).toMatchObject({ x: 500 - a.width, y: 300 })
  const [from, lies] = [laid.pieces[b.id], laid.pieces['keyword:mod']]
  expect(store.placeOf('keyword:mod')?.x).toBe((lies?.x ?? 0) + 500 - (from?.x ?? 0))
  tell(3, { drag: { piece: 'question:none', x: 0, y: 0 } })
  expect(store.snapshot()[1]?.holds).toEqual([])
})
