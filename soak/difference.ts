import * as Y from 'yjs'
import { idsIn, lackingIn } from './ids'

/** A document with the same content, to try things on. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** How two documents differ, in words; undefined when they are equal to the last struct and deletion. */
export function difference(one: Y.Doc, other: Y.Doc): string | undefined {
  const [vector, otherVector] = [one, other].map(vectorOf)
  if (vector !== otherVector) return `state vectors ${vector} and ${otherVector}`
  const [content, otherContent] = [one, other].map(contentOf)
  if (content !== otherContent) return `contents ${content} and ${otherContent}`
  const [ids, otherIds] = [idsIn(one), idsIn(other)]
  const lacking = [...lackingIn(ids, otherIds), ...lackingIn(otherIds, ids)]
  return lacking.length > 0 ? lacking.slice(0, 10).join(', ') : undefined
}

const vectorOf = (doc: Y.Doc) => {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
  return JSON.stringify(clocks.sort(([a], [b]) => a - b))
}

function contentOf(doc: Y.Doc): string {
  const copy = copyOf(doc)
  const map = Object.entries(copy.getMap('map').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([copy.getArray('list').toJSON(), copy.getText('text').toDelta(), map])
}
