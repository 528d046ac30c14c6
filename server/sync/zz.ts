import { WebsocketProvider } from 'y-websocket'
import * as encoding from 'lib0/encoding'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
const p: WebsocketProvider = new WebsocketProvider('a','b',new Y.Doc())
const w = p.ws
export const x: number = p
export { encoding, Awareness, w }
