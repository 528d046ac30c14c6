import * as Y from 'yjs'

const pieces = 36
const moves = 600
const notes = 24

/**
 * The updates of a conversation that has been worked in for an hour, by three people: 600 pieces put down and some
 * notes written, a few of them in each update. Together about 14 kB of state.
 */
export function fullBoard(): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = Array.from({ length: 3 }, () => new Y.Doc())
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'other') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'other')
    })
  }
  const words = 'Vi taler om opgaver, trivsel og samarbejde, og hvad der skal til for at det lykkes. '
  for (let move = 0; move < moves; move += 10) {
    const doc = docs[(move / 10) % docs.length]
    doc?.transact(() => {
      for (let each = move; each < move + 10; each++) {
        const place = { x: (each * 37) % 4000, y: (each * 91) % 3000, z: each }
        doc.getMap('pieces').set(`keyword:${each % pieces}`, place)
      }
      if (move % 20 !== 0 || move / 20 >= notes) return
      const text = new Y.Text()
      text.insert(0, words.repeat(4).slice(0, 285))
      doc.getMap('notes').set(`note-${move}`, text)
    })
  }
  return updates
}

export function stateBytes(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc).length
}
