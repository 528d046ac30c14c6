import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTypeDepths, deepestTypes } from './typeDepths'
import { readUpdate } from './updateParts'

const none = () => 0

/** The updates of one client that lays a map into a map, as often as asked. */
function tower(levels: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let inner: Y.Map<unknown> = doc.getMap('junk')
  for (let level = 0; level < levels; level++) inner = inner.set('in', new Y.Map<unknown>())
  return updates
}

function structsOf(update: Uint8Array) {
  const parts = readUpdate(update)
  if (!parts) throw new Error('the test made no update')
  return parts.structs
}

it('[DOC1] counts how deep types lie, in one update and across many', () => {
  const updates = tower(30)
  expect(createTypeDepths().deepestOf(structsOf(Y.mergeUpdates(updates)), none)).toBe(30)
  const depths = createTypeDepths()
  for (const [index, update] of updates.entries()) {
    expect(depths.deepestOf(structsOf(update), none)).toBe(index + 1)
    depths.add(structsOf(update), none)
  }
})

it('[DOC1] a tower in a gap that is filled later is seen too', () => {
  const depths = createTypeDepths()
  const [first, ...rest] = tower(20)
  const last = rest.pop()
  for (const update of [first, last, ...rest]) if (update) depths.add(structsOf(update), () => 20)
  const doc = new Y.Doc()
  for (const update of [first, ...rest]) if (update) Y.applyUpdate(doc, update)
  expect(depths.deepestOf(structsOf(Y.mergeUpdates(tower(deepestTypes + 1))), none)).toBe(deepestTypes + 1)
  const top = rest.at(-1)
  expect(top && depths.deepestOf(structsOf(top), () => 20)).toBe(19)
})

it('[DOC1] somebody else’s tower does not count against an honest type beside plain words', () => {
  const depths = createTypeDepths()
  for (const update of tower(deepestTypes)) depths.add(structsOf(update), none)
  const doc = new Y.Doc()
  doc.getArray('words').push(['a', 'b'])
  const before = Y.encodeStateAsUpdate(doc)
  depths.add(structsOf(before), none)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getArray('words').insert(1, [new Y.Text('c')])
  expect(
    depths.deepestOf(structsOf(Y.mergeUpdates(updates)), (client) => (client === doc.clientID ? 2 : 0)),
  ).toBe(2)
})
