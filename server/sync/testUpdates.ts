import * as prng from 'lib0/prng'
import * as Y from 'yjs'

/** Real updates of people who edit apart and hear of each other now and then: as many as they made transactions. */
export function conversation(random: prng.PRNG): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = Array.from({ length: prng.int32(random, 1, 4) }, (_, index) => {
    const doc = new Y.Doc()
    doc.clientID = 1000 * (index + 1) + prng.int32(random, 0, 999)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') updates.push(update)
    })
    return doc
  })
  for (let step = 0; step < 16; step++) {
    const doc = prng.oneOf(random, docs)
    if (prng.bool(random)) {
      const other = prng.oneOf(random, docs)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'other')
    }
    edit(doc, random)
  }
  return updates
}

function edit(doc: Y.Doc, random: prng.PRNG): void {
  const [text, pieces] = [doc.getText('text'), doc.getMap<unknown>('pieces')]
  const at = prng.int32(random, 0, text.length)
  const key = prng.oneOf(random, ['a', 'b'])
  switch (prng.int32(random, 0, 4)) {
    case 0:
      text.insert(at, prng.word(random, 1, 4))
      break
    case 1:
      text.delete(at, Math.min(text.length - at, prng.int32(random, 1, 3)))
      break
    case 2:
      pieces.set(key, { x: prng.int32(random, 0, 9) })
      break
    case 3:
      pieces.set(key, new Y.Map([['text', new Y.Text('hej')]]))
      break
    case 4: {
      const note = pieces.get(key)
      if (note instanceof Y.Map) note.set('x', prng.int32(random, 0, 9))
      else pieces.delete(key)
    }
  }
}

export function shuffled<Item>(items: readonly Item[], random: prng.PRNG): Item[] {
  return items
    .map((item) => ({ item, place: prng.real53(random) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

/** Some of them, in another order, some twice, some joined into one as clients and stores join them. */
export function arrival(updates: readonly Uint8Array[], random: prng.PRNG): Uint8Array[] {
  const chosen: Uint8Array[] = updates.filter(() => prng.int32(random, 0, 9) > 0)
  const arrived: Uint8Array[] = []
  const inOrder = prng.bool(random) ? shuffled(chosen, random) : chosen
  for (const update of inOrder) {
    const dice = prng.int32(random, 0, 9)
    const last = arrived.at(-1)
    if (dice === 0 && last) arrived.push(last)
    if (dice === 1) arrived.push(Y.mergeUpdates([update, prng.oneOf(random, [...updates])]))
    else arrived.push(update)
  }
  return arrived
}
