import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTypeDepths, deepestTypes } from './typeDepths'
import { readUpdate } from './updateParts'

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

const depthIn = (depths: ReturnType<typeof createTypeDepths>, update: Uint8Array) =>
  depths.measure(structsOf(update)).deepest
const take = (depths: ReturnType<typeof createTypeDepths>, update: Uint8Array) =>
  depths.add(depths.measure(structsOf(update)))

it('[DOC1] counts how deep types lie, in one update and across many', () => {
  const updates = tower(30)
  expect(depthIn(createTypeDepths(), Y.mergeUpdates(updates))).toBe(30)
  const depths = createTypeDepths()
  for (const [index, update] of updates.entries()) {
    expect(depthIn(depths, update)).toBe(index + 1)
    take(depths, update)
  }
})

it('[DOC1] counts a tower built by several, of types among plain words', () => {
  const [anna, bo] = [new Y.Doc(), new Y.Doc()]
  const updates: Uint8Array[] = []
  for (const [doc, other] of [[anna, bo], [bo, anna]] as const) // biome-ignore format: pairs
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return
      updates.push(update)
      Y.applyUpdate(other, update, 'other')
    })
  const depths = createTypeDepths()
  const pathTo = (doc: Y.Doc, level: number) => {
    let list = doc.getArray<unknown>('junk')
    for (let down = 0; down < level; down++) list = list.get(1) as Y.Array<unknown>
    return list
  }
  for (let level = 0; level < 20; level++) {
    const doc = level % 2 === 0 ? anna : bo
    pathTo(doc, level).push(['plain'])
    // After a word, so that only the word tells where it lies.
    pathTo(doc, level).push([new Y.Array()])
    const deepest = updates.splice(0).map((update) => {
      const depth = depthIn(depths, update)
      take(depths, update)
      return depth
    })
    expect(deepest).toEqual([level + 1, level + 1])
  }
})

it('[DOC1] is not deceived by what an update says again of what is there, nor by its gaps', () => {
  const depths = createTypeDepths()
  const updates = tower(10)
  for (const update of updates) take(depths, update)
  const [first] = structsOf(updates[0] ?? new Uint8Array())
  const client = first?.[0] ?? 0
  // Collected, a gap, collected: as if nothing there had any depth.
  const said = [
    new Y.GC(Y.createID(client, 0), 2),
    new Y.Skip(Y.createID(client, 2), 8),
    new Y.GC(Y.createID(client, 10), 1),
  ]
  const inside = new Y.Item(
    Y.createID(client, 11),
    null,
    null,
    null,
    null,
    // As decoded: a parent that is only named by its id.
    Y.createID(client, 5) as unknown as Y.AbstractType<unknown>,
    'in',
    new Y.ContentType(new Y.Map()),
  )
  expect(depths.measure(new Map([[client, [...said, inside]]])).deepest).toBe(7)
})

it('[DOC1] counts nothing of what hangs on something collected: it is collected, too', () => {
  const doc = new Y.Doc()
  const pieces = doc.getMap<Y.Map<unknown>>('pieces')
  pieces.set('a', new Y.Map())
  pieces.get('a')?.set('in', new Y.Map())
  pieces.delete('a')
  const depths = createTypeDepths()
  take(depths, Y.encodeStateAsUpdate(doc))
  const late = new Y.Item(
    Y.createID(7, 0),
    null,
    null,
    null,
    null,
    Y.createID(doc.clientID, 1) as unknown as Y.AbstractType<unknown>,
    'in',
    new Y.ContentType(new Y.Map()),
  )
  expect(depths.measure(new Map([[7, [late]]])).deepest).toBe(0)
})

it('[DOC1] somebody else’s tower does not count against an honest type beside plain words', () => {
  const depths = createTypeDepths()
  for (const update of tower(deepestTypes)) take(depths, update)
  const doc = new Y.Doc()
  doc.getArray('words').push(['a', 'b'])
  take(depths, Y.encodeStateAsUpdate(doc))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getArray('words').insert(1, [new Y.Text('c')])
  expect(depthIn(depths, Y.mergeUpdates(updates))).toBe(2)
})
