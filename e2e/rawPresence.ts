import type { BrowserContext } from '@playwright/test'
import { WebSocket as Socket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { RunningServer } from './startServer'

/**
 * A second screen of whoever this browser is signed in as, which says of itself whatever it is told to: what a
 * changed page could do. The answer ends it.
 */
export async function sayAs(
  context: BrowserContext,
  server: RunningServer,
  conversationId: string,
  state: Readonly<Record<string, unknown>>,
): Promise<() => void> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { origin } = new URL(server.url)
  class SignedIn extends Socket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, conversationId, doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof WebSocket,
    disableBc: true,
  })
  provider.awareness.setLocalState(state)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return () => {
    provider.destroy()
    doc.destroy()
  }
}
