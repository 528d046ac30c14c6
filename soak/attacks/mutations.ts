import * as Y from 'yjs'
import type { Random } from '../random'
import { type Attack, someClient } from './attack'
import { bytesOf, number, raw, string, syncFrame, updateFrame } from './updateBytes'

/** A small honest edit by a new hand, of every kind of content. */
export function honestUpdate(random: Random): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = someClient(random)
  const junk = doc.getArray('junk')
  const note = new Y.Text('abc')
  junk.push(['x', 1, null, { a: [1, 2, { b: true }] }, random.bytes(5)])
  doc.transact(() => {
    junk.push([note, new Y.Map([['key', 'value']]), new Y.XmlElement('p')])
    doc.getMap('junkMap').set(`j${random.whole(0, 9)}`, random.whole(0, 99))
    doc.getText('junkText').insert(0, 'hello', { bold: true })
  })
  note.insert(1, 'de', { italic: random.chance(0.5) })
  note.delete(0, 2)
  if (random.chance(0.5)) junk.delete(0, 2)
  return Y.encodeStateAsUpdate(doc)
}

/** A frame as a stock client sends it: an edit, an answer, a question, a presence. */
function honestFrame(random: Random): Uint8Array {
  const update = honestUpdate(random)
  const presence = bytesOf((encoder) => {
    for (const each of [1, someClient(random), 1]) number(each)(encoder)
    string(JSON.stringify({ cursor: { x: 1, y: 2 } }))(encoder)
  })
  return random.oneOf([
    updateFrame(update),
    updateFrame(update),
    syncFrame(1, update),
    syncFrame(0, Y.encodeStateVectorFromUpdate(update)),
    bytesOf((encoder) => {
      for (const each of [1, presence.length]) number(each)(encoder)
      raw(presence)(encoder)
    }),
  ])
}

function flipBits(random: Random, bytes: Uint8Array): Uint8Array {
  const flipped = bytes.slice()
  for (let count = random.whole(1, 4); count > 0; count--) {
    const index = random.whole(0, flipped.length - 1)
    flipped[index] = (flipped[index] ?? 0) ^ (1 << random.whole(0, 7))
  }
  return flipped
}

export const mutations: Record<string, Attack> = {
  bitFlips: (random) => flipBits(random, honestFrame(random)),
  // The frame stays sound, only the update in it does not.
  bitFlipsInside: (random) => syncFrame(random.oneOf([1, 2]), flipBits(random, honestUpdate(random))),
  truncated(random) {
    const frame = honestFrame(random)
    return frame.slice(0, random.whole(0, frame.length - 1))
  },
  truncatedInside(random) {
    const update = honestUpdate(random)
    return updateFrame(update.slice(0, random.whole(0, update.length - 1)))
  },
  longer: (random) => bytesOf(raw(Buffer.concat([honestFrame(random), random.bytes(random.whole(1, 40))]))),
  longerInside: (random) =>
    updateFrame(Buffer.concat([honestUpdate(random), random.bytes(random.whole(1, 40))])),
  spliced(random) {
    const [one, other] = [honestUpdate(random), honestUpdate(random)]
    return updateFrame(
      Buffer.concat([
        one.slice(0, random.whole(1, one.length)),
        other.slice(random.whole(0, other.length - 1)),
      ]),
    )
  },
  noise: (random) => random.bytes(random.whole(1, 200)),
  noiseInside: (random) => syncFrame(random.whole(0, 2), random.bytes(random.whole(0, 200))),
  twice(random) {
    const update = honestUpdate(random)
    return updateFrame(Y.mergeUpdates([update, update]))
  },
}
