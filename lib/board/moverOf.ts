import type * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import { piecesOf } from './schema'

/** The Yjs client that laid a piece where it lies; the server's directory says which person that is. */
export function moverOf(doc: Y.Doc, piece: PieceId): number | undefined {
  return piecesOf(doc)._map.get(piece)?.id.client
}
