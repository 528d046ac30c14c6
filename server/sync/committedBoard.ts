import * as Y from 'yjs'
import type { StoredBoard, TailUpdate } from '../../lib/sync/boardLog'
import { emptyStep2Wire, framedUpdate, step1Wire } from './frames'
import { createHoldings, type Holdings, type Placement } from './holdings'
import type { StoredParts } from './storedParts'
import { typesIn } from './typeDepths'
import type { UpdateParts } from './updateParts'
import { joined, type Wire } from './wire'

/** What is committed of one board, as bytes ready for the line; no Yjs document is held for it. */
export interface CommittedBoard {
  readonly holdings: Holdings
  /** What is committed, or on its way, and waits for what it builds on. */
  waiting(): { readonly bytes: number; readonly updates: number; readonly types: number }
  /** An update is on its way into the log. */
  expect(update: Uint8Array, parts: UpdateParts, placement: Placement): void
  /** Takes a committed update; the answer is what can be shown now, in order: nothing yet, or also what had waited. */
  commit(entry: FramedUpdate, parts: UpdateParts, placement: Placement): FramedUpdate[]
  /** What to tell a client whose edits are asked for: the state vector, framed. */
  askWire(): Wire
  /** The whole board for a joiner: state, tail, and an empty step 2 last, so that "synced" is said of all of it. */
  joinWires(): readonly Wire[]
  /** State and what can be folded into it. */
  snapshot(): BoardSnapshot
  /** Called when the folded board is in the database. */
  folded(folded: FoldedBoard): void
  /** At least the document's size, with what is on its way. */
  bytes(): number
}

export interface BoardSnapshot {
  readonly generation: number
  readonly state: Uint8Array
  readonly updates: readonly FramedUpdate[]
}

/** What the database has now: a state, and the updates that are in it and no more in the tail. */
export interface FoldedBoard {
  readonly generation: number
  readonly state: Uint8Array
  readonly gone: readonly FramedUpdate[]
}

/** `update` is a view into `wire`, whose bytes are its own: one copy serves the log, the line and the store. */
export interface FramedUpdate extends TailUpdate {
  readonly wire: Wire
}

const largeWire = 64 * 1024

export function createCommittedBoard(stored: StoredBoard, parts: StoredParts): CommittedBoard {
  const holdings = createHoldings()
  let generation = stored.generation
  let state = framedUpdate(stored.state)
  let tail: FramedUpdate[] = []
  let waiting: { readonly entry: FramedUpdate; readonly parts: UpdateParts }[] = []
  const bytes = { tail: 0, waiting: 0 }
  const arriving = { bytes: 0, waitingBytes: 0, waitingUpdates: 0, waitingTypes: 0 }
  let ask: Wire | undefined

  function expect(update: Uint8Array, parts: UpdateParts, placement: Placement): void {
    holdings.expect(parts, placement)
    arriving.bytes += update.length
    if (placement.kind === 'complete') return
    arriving.waitingBytes += update.length
    arriving.waitingUpdates++
    arriving.waitingTypes += typesIn(parts.structs)
  }

  function commit(entry: FramedUpdate, parts: UpdateParts, placement: Placement): FramedUpdate[] {
    const { length } = entry.update
    const from = tail.length
    arriving.bytes -= length
    if (placement.kind === 'complete') {
      holdings.show(parts)
      append(entry)
    } else {
      arriving.waitingBytes -= length
      arriving.waitingUpdates--
      arriving.waitingTypes -= typesIn(parts.structs)
      waiting.push({ entry, parts })
      bytes.waiting += length
      holdings.wait(parts)
    }
    // Also of one that has just come: what it builds on may itself have waited when it was placed.
    while (waiting.length > 0 && releaseWaiting());
    if (tail.length > from) ask = undefined
    return tail.slice(from)
  }

  function append(entry: FramedUpdate): void {
    tail.push(entry)
    bytes.tail += entry.update.length
  }

  /** Shows those of the waiting whose time has come; whether there was any. */
  function releaseWaiting(): boolean {
    const still = waiting.filter(({ entry, parts }) => {
      if (!holdings.release(parts)) return true
      append(entry)
      bytes.waiting -= entry.update.length
      return false
    })
    if (still.length === waiting.length) return false
    waiting = still
    holdings.stopWaiting()
    for (const { parts } of waiting) holdings.wait(parts)
    return true
  }

  const base = holdings.place(parts.state)
  holdings.expect(parts.state, base)
  holdings.show(parts.state)
  for (const [index, entry] of stored.tail.entries()) {
    const ofEntry = parts.tail[index]
    if (!ofEntry) throw new Error('an update of the tail was not read')
    const placement = holdings.place(ofEntry)
    expect(entry.update, ofEntry, placement)
    commit({ ...entry, ...framedUpdate(entry.update) }, ofEntry, placement)
  }

  return {
    holdings,
    waiting: () => ({
      bytes: bytes.waiting + arriving.waitingBytes,
      updates: waiting.length + arriving.waitingUpdates,
      types: waiting.reduce((sum, { parts }) => sum + typesIn(parts.structs), arriving.waitingTypes),
    }),
    expect,
    commit,
    askWire() {
      ask ??= step1Wire(Y.encodeStateVector(new Map(holdings.vector)))
      return ask
    },
    joinWires() {
      const rest = [...tail.map(({ wire }) => wire), emptyStep2Wire]
      // A large state's bytes are shared by all who join, however many; to copy a small one is cheaper than a write.
      return state.wire.length > largeWire ? [state.wire, joined(rest)] : [joined([state.wire, ...rest])]
    },
    snapshot: () => ({ generation, state: state.update, updates: [...tail] }),
    folded(folded) {
      const gone = new Set(folded.gone)
      state = framedUpdate(folded.state)
      tail = tail.filter((entry) => !gone.has(entry))
      bytes.tail = tail.reduce((sum, { update }) => sum + update.length, 0)
      generation = folded.generation
    },
    bytes: () => state.update.length + bytes.tail + bytes.waiting + arriving.bytes,
  }
}
