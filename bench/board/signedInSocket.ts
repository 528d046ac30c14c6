import WebSocket from 'ws'
import { sessionCookieName } from '../../lib/auth/cookies'
import { messageType } from '../../lib/sync/protocol'

/** A person's socket: with the session's cookie, and deaf to the others' hands, so that eleven fit into one process. */
export function signedInSocket(token: string, origin: string): typeof globalThis.WebSocket {
  class SignedIn extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { origin, cookie: `${sessionCookieName(false)}=${token}` } })
    }

    override emit(event: string | symbol, ...args: unknown[]): boolean {
      const [data] = args
      if (event === 'message' && first(data) === messageType.awareness) return true
      return super.emit(event, ...args)
    }
  }
  return SignedIn as unknown as typeof globalThis.WebSocket
}

function first(data: unknown): number | undefined {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)[0]
  return data instanceof Uint8Array ? data[0] : undefined
}
