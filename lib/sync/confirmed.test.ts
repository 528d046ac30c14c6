import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createConfirmed } from './confirmed'

const clocksOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

test('[CLIENT6] what the server sends is confirmed, what is written here only once all has its receipt', () => {
  const [server, doc] = [new Y.Doc(), new Y.Doc()]
  const kept: Uint8Array[] = []
  const confirmed = createConfirmed(undefined, (stateVector) => kept.push(stateVector))
  doc.on('update', (update, origin) => {
    if (origin === 'server') confirmed.sent(update)
  })
  server.getArray('words').push(['theirs'])
  doc.getArray('words').push(['ours'])
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server')
  expect(confirmed.clocks()).toEqual(clocksOf(server))
  confirmed.all(doc)
  expect(confirmed.clocks()).toEqual(clocksOf(doc))
  expect(kept.map((stateVector) => Y.decodeStateVector(stateVector))).toEqual([
    clocksOf(server),
    clocksOf(doc),
  ])
})

test('[CLIENT6] goes on from what was kept, never back, and says only what is new', () => {
  const doc = new Y.Doc()
  doc.getArray('words').push(['a'])
  const early = Y.encodeStateAsUpdate(doc)
  doc.getArray('words').push(['b'])
  let changes = 0
  const confirmed = createConfirmed(Y.encodeStateVector(doc), () => {
    changes += 1
  })
  confirmed.sent(early)
  confirmed.all(doc)
  expect(confirmed.clocks()).toEqual(clocksOf(doc))
  expect(changes).toBe(0)
})
