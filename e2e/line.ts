import type { BrowserContext, WebSocketRoute } from '@playwright/test'

export interface Line {
  /** Breaks the line and lets none be made, as when the net is gone; the pages are still served. */
  cut(): Promise<void>
  mend(): void
  /** What the server sends waits, as when the net is slow, until the answer is called. */
  slow(): () => void
  /** The server closes the board with this code, and with it every line to come. */
  close(code: number): Promise<void>
}

/** Stands between a browser and the boards' socket. Call before the board is opened. */
export async function lineOf(context: BrowserContext): Promise<Line> {
  const open = new Set<WebSocketRoute>()
  let code: number | undefined
  let waiting: (() => void)[] | undefined
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (code !== undefined) {
      void socket.close({ code })
      return
    }
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (waiting) waiting.push(() => socket.send(message))
      else socket.send(message)
    })
    open.add(socket)
  })
  const end = async (withCode: number) => {
    code = withCode
    for (const socket of open) await socket.close({ code: withCode })
    open.clear()
  }
  return {
    cut: () => end(3000),
    mend() {
      code = undefined
    },
    slow() {
      waiting = []
      return () => {
        const late = waiting ?? []
        waiting = undefined
        for (const send of late) send()
      }
    },
    close: end,
  }
}
