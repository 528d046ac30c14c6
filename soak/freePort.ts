import { createServer } from 'node:net'

/**
 * A port that nobody uses, below those the system gives to outgoing lines: a line to a dead server's port among
 * those can meet itself, and then holds the port when the server wants to come back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
