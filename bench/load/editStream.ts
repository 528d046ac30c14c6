import * as Y from 'yjs'

const piecesEach = 5

/**
 * What one person's page sends while pieces are put down: one Yjs update an edit, each one struct under `id` at the
 * clock of its place in the list, with the deletion of the place before.
 */
export function editStream(id: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = id
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const pieces = doc.getMap('pieces')
  for (let index = 0; index < count; index++) {
    const place = { x: Math.floor(Math.random() * 4000), y: Math.floor(Math.random() * 3000), z: index }
    // Everyone moves pieces of their own: two people seldom have a hand on the same.
    pieces.set(`keyword:${id}-${index % piecesEach}`, place)
  }
  doc.destroy()
  return updates
}
