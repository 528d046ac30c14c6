// `@y/websocket-server` as its own `server.js` runs it, without persistence: nothing is stored, no room ever leaves.
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { listen } from './listen.mjs'

const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', setupWSConnection)

listen((request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
}, '/sync')
