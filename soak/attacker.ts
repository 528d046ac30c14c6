import WebSocket from 'ws'
import { until } from './until'

/** What one frame came to. */
export type Outcome = 'stayed' | `closed ${number}`

/** A hostile client: sends frames one by one, and comes back whenever it is thrown out. */
export interface Attacker {
  /** Resolves when the server has read the frame: it has answered a ping sent after it, or closed. */
  send(url: string, frame: Uint8Array | string): Promise<Outcome>
  leave(): Promise<void>
}

/** `place` is an address on loopback, so that many who were closed do not use up one address' ports. */
export function createAttacker(place: string): Attacker {
  let socket: WebSocket | undefined
  let code = 0

  async function opened(url: string): Promise<WebSocket> {
    if (socket && socket.url === url && socket.readyState === WebSocket.OPEN) return socket
    await leave()
    for (;;) {
      const next = new WebSocket(url, { localAddress: place, perMessageDeflate: false })
      const isOpen = await new Promise<boolean>((resolve) => {
        next.once('open', () => resolve(true))
        next.once('error', () => resolve(false))
      })
      next.on('error', () => {})
      if (!isOpen) continue
      socket = next
      next.once('close', (closedWith) => {
        code = closedWith
      })
      return next
    }
  }

  async function leave(): Promise<void> {
    const leaving = socket
    socket = undefined
    if (!leaving || leaving.readyState === WebSocket.CLOSED) return
    leaving.terminate()
    await until('an attacker is gone', () => leaving.readyState === WebSocket.CLOSED)
  }

  return {
    async send(url, frame) {
      const line = await opened(url)
      return new Promise((resolve) => {
        const onPong = () => settle('stayed')
        const onClose = () => settle(`closed ${code}`)
        function settle(outcome: Outcome): void {
          line.off('pong', onPong)
          line.off('close', onClose)
          resolve(outcome)
        }
        line.once('pong', onPong)
        line.once('close', onClose)
        if (line.readyState !== WebSocket.OPEN) return onClose()
        line.send(frame)
        line.ping()
      })
    },
    leave,
  }
}
