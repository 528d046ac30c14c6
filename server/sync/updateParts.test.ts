import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { endOf, everyNeed, readUpdate, type Struct } from './updateParts'

/** A document of that client, and every update it makes. */
function author(client: number, onto?: Y.Doc) {
  const doc = new Y.Doc()
  if (onto) Y.applyUpdate(doc, Y.encodeStateAsUpdate(onto))
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return { doc, updates }
}

/** Bytes of an update: so many blocks of (client, clock, structs), then deletions as (client, clock, length). */
function crafted(blocks: readonly Block[], deletions: readonly [number, number, number][] = []): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    for (const part of [structs.length, client, clock]) encoding.writeVarUint(encoder, part)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, deletions.length)
  for (const [client, clock, length] of deletions)
    for (const part of [client, 1, clock, length]) encoding.writeVarUint(encoder, part)
  return encoding.toUint8Array(encoder)
}

interface Block {
  readonly client: number
  readonly clock: number
  readonly structs: readonly ((encoder: encoding.Encoder) => void)[]
}

function needsOf(struct: Struct): Y.ID[] {
  const needs: Y.ID[] = []
  everyNeed(struct, (id) => needs.push(id) > 0)
  return needs
}

/** A text in the top-level type `words`. */
const text = (value: string) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 4)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'words')
  encoding.writeVarString(encoder, value)
}

const gone = (length: number) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
}

const gap = (length: number) => (encoder: encoding.Encoder) => {
  encoding.writeUint8(encoder, 10)
  encoding.writeVarUint(encoder, length)
}

describe('reading an update', () => {
  it('[DOC1] refuses a gap that nothing follows: it would name clocks as if they were there', () => {
    const inside = crafted([{ client: 7, clock: 0, structs: [text('a'), gap(4), text('b')] }])
    expect(readUpdate(inside)?.structs.get(7)).toHaveLength(3)
    for (const structs of [[gap(4)], [text('a'), gap(4)]])
      expect(readUpdate(crafted([{ client: 7, clock: 0, structs }], [[7, 0, 1]]))).toBeUndefined()
  })

  it('gives each client’s structs in order, and the deletions', () => {
    const { doc, updates } = author(1000)
    doc.getArray('words').push(['a', 'b', 'c'])
    doc.getArray('words').delete(1, 1)
    const parts = readUpdate(Y.mergeUpdates(updates))
    expect([...(parts?.structs.keys() ?? [])]).toEqual([1000])
    expect(parts?.structs.get(1000)?.at(-1)).toSatisfy((struct: Y.Item) => endOf(struct) === 3)
    expect(parts?.deletions).toEqual([{ client: 1000, clock: 1, length: 1 }])
  })

  it('reads an update of nothing', () => {
    expect(readUpdate(Uint8Array.of(0, 0))).toEqual({ structs: new Map(), deletions: [] })
  })

  it('[DOC4] keeps a gap as a gap', () => {
    const { doc, updates } = author(1000)
    for (const word of ['a', 'b', 'c']) doc.getArray('words').push([word])
    const [first, , last] = updates
    const parts = readUpdate(Y.mergeUpdates([first ?? new Uint8Array(), last ?? new Uint8Array()]))
    const kinds = parts?.structs.get(1000)?.map((struct) => struct.constructor.name)
    expect(kinds).toEqual(['Item', 'Skip', 'Item'])
    const byHand = readUpdate(crafted([{ client: 7, clock: 0, structs: [gap(4), text('x')] }]))
    expect(byHand?.structs.get(7)?.map((struct) => [struct.id.clock, endOf(struct)])).toEqual([
      [0, 4],
      [4, 5],
    ])
  })

  it('[DOC6] names what a struct builds on: its neighbours and its parent, nothing for one that is gone', () => {
    const first = author(1000)
    first.doc.getArray('words').push(['a', 'c'])
    first.doc.getMap('pieces').set('note', new Y.Map())
    const second = author(2000, first.doc)
    second.doc.getArray('words').insert(1, ['b'])
    ;(second.doc.getMap('pieces').get('note') as Y.Map<unknown>).set('x', 1)
    const parts = readUpdate(Y.mergeUpdates(second.updates))
    const needs = parts?.structs.get(2000)?.map((struct) => needsOf(struct).map(({ clock }) => clock))
    expect(needs).toEqual([[0, 1], [2]])
    const dead = readUpdate(crafted([{ client: 7, clock: 0, structs: [gone(3)] }]))
    expect(dead?.structs.get(7)?.flatMap(needsOf)).toEqual([])
  })

  it('[DOC6] is not content with some of what a struct builds on', () => {
    const first = author(1000)
    first.doc.getArray('words').push(['a', 'c'])
    const second = author(2000, first.doc)
    second.doc.getArray('words').insert(1, ['b'])
    const [struct] = readUpdate(Y.mergeUpdates(second.updates))?.structs.get(2000) ?? []
    if (!struct) throw new Error('the update holds nothing')
    const answers = [0, 1].map((missing) => everyNeed(struct, ({ clock }) => clock !== missing))
    expect([...answers, everyNeed(struct, () => true)]).toEqual([false, false, true])
  })

  it('[DOC1] refuses two blocks of one client with another between: Yjs would apply only the last', () => {
    const [own, other] = [
      { client: 7, clock: 0, structs: [text('a')] },
      { client: 8, clock: 0, structs: [text('b')] },
    ]
    const again = { client: 7, clock: 1, structs: [text('c')] }
    expect(readUpdate(crafted([own, other, again]))).toBeUndefined()
    expect(readUpdate(crafted([own, other]))?.structs.size).toBe(2)
  })

  const nestedValue = (depth: number): unknown => (depth === 0 ? 1 : [nestedValue(depth - 1)])
  const inMap = (value: unknown) => {
    const { doc, updates } = author(7)
    doc.getMap('pieces').set('a', value)
    return updates[0] ?? new Uint8Array()
  }
  const embedded = (value: object) => {
    const { doc, updates } = author(7)
    doc.getText('text').insertEmbed(0, value)
    return updates[0] ?? new Uint8Array()
  }
  const formatted = (value: unknown) => {
    const { doc, updates } = author(7)
    doc.getText('text').insert(0, 'a', { bold: value as object })
    return updates[0] ?? new Uint8Array()
  }
  const document = (meta: unknown) => {
    const { doc, updates } = author(7)
    doc.getMap('pieces').set('a', new Y.Doc({ meta }))
    return updates[0] ?? new Uint8Array()
  }

  it.each([
    ['a value', inMap],
    ['something embedded', (value: unknown) => embedded({ value })],
    ['a format', formatted],
    ['a document within', document],
  ])('[DOC1] refuses %s that is nested deeper than people’s tools do', (_what, write) => {
    expect(readUpdate(write(nestedValue(20)))).toBeDefined()
    expect(readUpdate(write(nestedValue(40)))).toBeUndefined()
  })

  it('[DOC1] refuses what is nested deeper than any stack', () => {
    const encoder = encoding.createEncoder()
    for (const part of [1, 1, 7, 0]) encoding.writeVarUint(encoder, part)
    encoding.writeUint8(encoder, 8)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'words')
    encoding.writeVarUint(encoder, 1)
    // An array of one value, a hundred thousand times.
    for (let depth = 0; depth < 100_000; depth++) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
    encoding.writeUint8(encoder, 126)
    encoding.writeVarUint(encoder, 0)
    expect(readUpdate(encoding.toUint8Array(encoder))).toBeUndefined()
  })

  it.each([
    ['no bytes', Uint8Array.of()],
    ['a text of nothing', crafted([{ client: 7, clock: 0, structs: [text('')] }])],
    ['nothing gone', crafted([{ client: 7, clock: 0, structs: [gone(0)] }])],
    ['a gap of nothing', crafted([{ client: 7, clock: 0, structs: [gap(0)] }])],
    ['a deletion of nothing', crafted([], [[7, 0, 0]])],
    ['a deletion that ends beyond the whole numbers', crafted([], [[7, 5, Number.MAX_SAFE_INTEGER]])],
    [
      'a struct that ends beyond the whole numbers',
      crafted([{ client: 7, clock: 5, structs: [gone(Number.MAX_SAFE_INTEGER)] }]),
    ],
    ['more blocks than there are', Uint8Array.of(0xff, 0xff, 0x7f, 1, 7, 0)],
    ['half of a real one', inMap('words').subarray(0, 12)],
  ])('[DOC1] refuses %s', (_what, update) => {
    expect(readUpdate(update)).toBeUndefined()
  })
})
