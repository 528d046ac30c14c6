import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { messageType, syncType } from '../lib/sync/protocol'

/** A WebSocket that tells what it hears and what its handlers throw, and can be lost without a word. */
export interface WatchedSockets {
  readonly WebSocketClass: typeof globalThis.WebSocket
  /** As when the power goes: nothing more is sent, not even a goodbye. */
  loseAll(): void
}

/** `onUpdate` gets each update that the server has sent and a provider has taken. */
export function watchedSockets(
  tell: (what: string) => void,
  onUpdate: (update: Uint8Array) => void,
): WatchedSockets {
  const open = new Set<WebSocket>()
  class WatchedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      open.add(this)
      this.once('close', () => open.delete(this))
      let handler: ((event: WebSocket.MessageEvent) => void) | null = null
      this.addEventListener('message', (event) => {
        if (!handler) return
        try {
          handler(event)
        } catch (error) {
          tell(`a message handler threw ${error instanceof Error ? error.stack : error}`)
        }
        const update = event.data instanceof ArrayBuffer ? updateIn(new Uint8Array(event.data)) : undefined
        if (update) onUpdate(update)
      })
      // Providers set their handler here; it is called above, where it can be watched.
      Object.defineProperty(this, 'onmessage', {
        get: () => handler,
        set: (next: typeof handler) => {
          handler = next
        },
      })
    }
  }
  return {
    WebSocketClass: WatchedSocket as unknown as typeof globalThis.WebSocket,
    loseAll() {
      for (const socket of [...open]) socket.terminate()
    },
  }
}

/** The edits that a frame brings. */
function updateIn(frame: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageType.sync) return undefined
  if (decoding.readVarUint(decoder) === syncType.step1) return undefined
  return decoding.readVarUint8Array(decoder)
}
