import * as Y from 'yjs'

/** An empty document to be filled from the server. Clients never seed and never reuse a client id. */
export function openBoardDocument(): Y.Doc {
  return new Y.Doc()
}
