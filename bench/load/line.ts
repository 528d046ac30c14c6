import { connect } from 'node:net'
import { clientFrame, createFrameParser, type OnFrame, opcode } from './webSocketFrames'

/** One WebSocket connection over bare TCP: no masking, no objects, so that one core can be many people. */
export interface Line {
  write(frame: Buffer): void
  close(): void
  readonly isOpen: boolean
}

// One for all lines: a read is handled to its end before the next begins.
const readInto = Buffer.allocUnsafe(1024 * 1024)

/** `onEnd` is told why: a close code of the server's, or what became of the line. */
export function openLine(needs: {
  url: URL
  onOpen: () => void
  onMessage: OnFrame
  onEnd: (why: string) => void
}): Line {
  const { url, onOpen, onMessage, onEnd } = needs
  let isOpen = false
  let isOver = false
  let greeting = ''

  const parse = createFrameParser((code, bytes, start, end) => {
    if (code === opcode.ping) socket.write(clientFrame(bytes.subarray(start, end), opcode.pong))
    else if (code === opcode.close)
      finish(`closed with ${end - start > 1 ? bytes.readUInt16BE(start) : 'no code'}`)
    else onMessage(code, bytes, start, end)
  })

  const socket = connect({
    host: url.hostname,
    port: Number(url.port),
    noDelay: true,
    onread: {
      buffer: readInto,
      callback(length) {
        const chunk = readInto.subarray(0, length)
        if (isOpen) parse(chunk)
        else greet(chunk)
        return true
      },
    },
  })
  socket.on('connect', () => {
    socket.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
  })
  socket.on('error', (error) => finish(error.message))
  socket.on('close', () => finish('the line was cut'))

  function greet(chunk: Buffer): void {
    greeting += chunk.toString('latin1')
    const end = greeting.indexOf('\r\n\r\n')
    if (end < 0) return
    if (!greeting.startsWith('HTTP/1.1 101')) {
      finish(greeting.split('\r\n', 1)[0] ?? '')
      return
    }
    isOpen = true
    onOpen()
    const after = Buffer.from(greeting.slice(end + 4), 'latin1')
    greeting = ''
    if (after.length > 0) parse(after)
  }

  function finish(why: string): void {
    if (isOver) return
    isOver = true
    isOpen = false
    socket.destroy()
    onEnd(why)
  }

  return {
    write: (frame) => {
      if (isOpen) socket.write(frame)
    },
    close() {
      isOver = true
      isOpen = false
      socket.end(clientFrame(Uint8Array.of(3, 232), opcode.close))
    },
    get isOpen() {
      return isOpen
    },
  }
}
