import type { BrowserContext, WebSocketRoute } from '@playwright/test'

export interface Line {
  /** Breaks the line and lets none be made, as when the net is gone; the pages are still served. */
  cut(): Promise<void>
  mend(): void
  /** The server closes the board with this code, and with it every line to come. */
  close(code: number): Promise<void>
}

/** Stands between a browser and the boards' socket. Call before the board is opened. */
export async function lineOf(context: BrowserContext): Promise<Line> {
  const open = new Set<WebSocketRoute>()
  let code: number | undefined
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (code !== undefined) {
      void socket.close({ code })
      return
    }
    socket.connectToServer()
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
    close: end,
  }
}
