// The yardstick: each message goes to all others of its room as it came. No Yjs, nothing kept.
import { WebSocketServer } from 'ws'
import { listen } from './listen.mjs'

const rooms = new Map()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })

sockets.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set()
  rooms.set(request.url, room)
  room.add(socket)
  socket.on('error', () => {})
  socket.on('message', (data, isBinary) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: isBinary })
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(request.url)
  })
})

listen((request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
}, '/sync')
