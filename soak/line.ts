import { createServer, connect as dial, type Socket } from 'node:net'
import { freePort } from './freePort'

export type Way = 'up' | 'down'

/** One client's way to the server, through a proxy that can spoil it. */
export interface Line {
  readonly port: number
  readonly isHeld: boolean
  readonly isRefusing: boolean
  /** Every connection breaks at once; a new one may be made. */
  cut(): void
  /** The next bytes that way get only half through, then the connection breaks. */
  cutMidFrame(way: Way): void
  /** Nothing comes through either way, and nobody is told. */
  hold(): void
  /** What was held comes through, in order. */
  release(): void
  /** Breaks everything and lets nobody in until `accept`. */
  refuse(): void
  accept(): void
  close(): Promise<void>
}

interface Pair {
  readonly client: Socket
  readonly server: Socket
  /** Calls that pass on what came while held. */
  readonly held: (() => void)[]
  /** Half of some bytes is on its way, and then it breaks: what comes after them must not close the gap. */
  isBreaking: boolean
}

/** `onBytes` is called for all that comes through, just before it is passed on. */
export async function createLine(targetPort: number, onBytes: (way: Way) => void): Promise<Line> {
  const pairs = new Set<Pair>()
  let isHeld = false
  let isRefusing = false
  let breaking: Way | undefined

  const listener = createServer((client) => {
    if (isRefusing) return client.destroy()
    const pair: Pair = { client, server: dial(targetPort, '127.0.0.1'), held: [], isBreaking: false }
    pairs.add(pair)
    pass(pair, client, pair.server, 'up')
    pass(pair, pair.server, client, 'down')
  })
  const port = await freePort()
  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))

  function pass(pair: Pair, from: Socket, to: Socket, way: Way): void {
    const inOrder = (act: () => void) => (isHeld ? pair.held.push(act) : act())
    from.setNoDelay(true)
    from.on('data', (bytes: Buffer) => inOrder(() => forward(pair, to, way, bytes)))
    from.on('end', () => inOrder(() => to.end()))
    from.on('error', () => drop(pair))
    from.on('close', (hadError) => {
      if (hadError) drop(pair)
      else if (to.destroyed) pairs.delete(pair)
    })
  }

  function forward(pair: Pair, to: Socket, way: Way, bytes: Buffer): void {
    onBytes(way)
    if (to.destroyed || pair.isBreaking) return
    if (breaking !== way || bytes.length < 2) {
      to.write(bytes)
      return
    }
    breaking = undefined
    pair.isBreaking = true
    to.write(bytes.subarray(0, bytes.length >> 1), () => drop(pair))
  }

  function drop(pair: Pair): void {
    pairs.delete(pair)
    pair.held.length = 0
    pair.client.destroy()
    pair.server.destroy()
  }

  function cut(): void {
    for (const pair of [...pairs]) drop(pair)
  }

  function release(): void {
    isHeld = false
    for (const pair of [...pairs]) for (const act of pair.held.splice(0)) act()
  }

  return {
    port,
    get isHeld() {
      return isHeld
    },
    get isRefusing() {
      return isRefusing
    },
    cut,
    cutMidFrame(way) {
      breaking = way
    },
    hold() {
      isHeld = true
    },
    release,
    refuse() {
      isRefusing = true
      cut()
    },
    accept() {
      isRefusing = false
    },
    close() {
      cut()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}
