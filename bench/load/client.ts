import type { Dialect } from './dialects'
import { openLine } from './line'
import { type Cursor, readVarUint, varBytes, varUint } from './varints'
import { clientFrame } from './webSocketFrames'

export const syncPart = { step1: 0, step2: 1, update: 2 } as const

/** What a client is told of; the cursor stands at the payload, and only until the call returns. */
export interface Hears {
  /** An update, or the answer to its step 1. */
  edits?(client: Client, part: number, at: Cursor, length: number): void
  cursors?(client: Client, at: Cursor): void
}

/** One person's tab: speaks the wire, keeps no document. */
export interface Client {
  readonly room: string
  /** The Yjs client id it writes under. */
  readonly id: number
  /** Resolves with milliseconds on the process's clock: the handshake was answered. */
  readonly opened: Promise<number>
  /** Its step 1 was answered; a relay answers none, so there it is the handshake. */
  readonly synced: Promise<number>
  /** Why the line ended, if it has, and not by us. */
  readonly ended: string | undefined
  frameOf(message: readonly number[] | Uint8Array): Buffer
  write(frame: Buffer): void
  close(): void
}

const emptyUpdate = Uint8Array.of(0, 0)
const emptyStateVector = Uint8Array.of(0)

export function updateMessage(update: Uint8Array): number[] {
  return [0, syncPart.update, ...varBytes(update)]
}

// One for all: messages are handled one by one.
const at: Cursor = { bytes: new Uint8Array(0), position: 0 }

/** Opens a line to the room and says step 1. Both promises reject when the line ends before. */
export function openClient(needs: {
  origin: string
  dialect: Dialect
  room: string
  hears?: Hears
  /** Said at once with step 1, as a provider says who it is. */
  firstCursor?: (id: number) => number[]
}): Client {
  const { origin, dialect, room, hears = {} } = needs
  const prefix = dialect.prefix(room)
  const id = Math.floor(Math.random() * 2 ** 32)
  const opening = promised()
  const syncing = promised()
  let ended: string | undefined

  const frameOf = (message: readonly number[] | Uint8Array) =>
    clientFrame(Buffer.concat([prefix, Uint8Array.from(message)]))
  const line = openLine({
    url: new URL(dialect.path(room), origin),
    onOpen() {
      opening.resolve(performance.now())
      if (dialect.greeting) line.write(frameOf(dialect.greeting))
      if (dialect.hasDocument) line.write(frameOf([0, syncPart.step1, ...varBytes(emptyStateVector)]))
      else syncing.resolve(performance.now())
      if (needs.firstCursor) line.write(frameOf(needs.firstCursor(id)))
    },
    onMessage(_code, bytes, start, end) {
      at.bytes = bytes
      at.position = start + prefix.length
      const type = readVarUint(at)
      if (type === 1) {
        readVarUint(at)
        hears.cursors?.(client, at)
      } else if ((type === 0 || type === 4) && at.position < end) hearSync()
    },
    onEnd(why) {
      ended = why
      opening.reject(new Error(`${room}: ${why}`))
      syncing.reject(new Error(`${room}: ${why}`))
    },
  })

  function hearSync(): void {
    const part = readVarUint(at)
    const length = readVarUint(at)
    if (part === syncPart.step1) {
      if (dialect.hasDocument) line.write(frameOf([0, syncPart.step2, ...varBytes(emptyUpdate)]))
      return
    }
    hears.edits?.(client, part, at, length)
    if (part === syncPart.step2) syncing.resolve(performance.now())
  }

  const client: Client = {
    room,
    id,
    opened: opening.promise,
    synced: syncing.promise,
    get ended() {
      return ended
    },
    frameOf,
    write: line.write,
    close: line.close,
  }
  return client
}

function promised() {
  let resolve: (at: number) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<number>((onDone, onFailed) => {
    resolve = onDone
    reject = onFailed
  })
  // Whoever does not wait for it must not end the process.
  promise.catch(() => {})
  return { promise, resolve, reject }
}

/** A presence message of one client: its id, its clock, its state as JSON. */
export function presenceMessage(id: number, clock: number, state: string): number[] {
  const entry = [1, ...varUint(id), ...varUint(clock), ...varBytes(new TextEncoder().encode(state))]
  return [1, ...varBytes(Uint8Array.from(entry))]
}
