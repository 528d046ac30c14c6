import * as Y from 'yjs'
import type { StoredBoard, TailUpdate } from '../../lib/sync/boardLog'
import { emptyStep2Wire, framedUpdate, step1Wire } from './frames'
import { createIdRanges } from './idRanges'
import { type ClockOf, isComplete } from './isComplete'
import { createTypeDepths, deepestTypes } from './typeDepths'
import { endOf, readUpdate, type Struct, type UpdateParts } from './updateParts'
import { joined, type Wire } from './wire'

/** What is committed of one board, as bytes ready for the line; no Yjs document is held for it. */
export interface CommittedBoard {
  /** Whether every struct and every deletion is in the log already. */
  holds(parts: UpdateParts): boolean
  /** Whether any of a client's structs is not in the log. */
  lacks(client: number, structs: readonly Struct[]): boolean
  /** Whether anything of that client id is there. */
  knows(client: number): boolean
  /** Whether all that the update builds on is there, or on its way: else Yjs would keep it aside, for ever perhaps. */
  willBeComplete(parts: UpdateParts): boolean
  /** Whether its shared types would lie deeper in each other than Yjs can bear. */
  nestsTooDeep(parts: UpdateParts): boolean
  /** An update is on its way into the log; those after it may build on it. */
  expect(parts: UpdateParts): void
  /** Bytes of committed updates that wait for what they build on. */
  readonly waitingBytes: number
  /** Takes a committed update; the answer is what can be shown now, in order: nothing yet, or also what had waited. */
  commit(entry: FramedUpdate, parts: UpdateParts): FramedUpdate[]
  /** What to tell a client whose edits are asked for: the state vector, framed. */
  askWire(): Wire
  /** The whole board for a joiner: state, tail, and an empty step 2 last, so that "synced" is said of all of it. */
  joinWires(): readonly Wire[]
  /** State and what can be folded into it. */
  snapshot(): BoardSnapshot
  /** Called when the folded board is in the database. */
  folded(folded: FoldedBoard): void
  /** Client → next clock, of all that can be shown. */
  readonly vector: ReadonlyMap<number, number>
  /** An upper bound of the document's size, and the size of the tail in it. */
  readonly bytes: number
  readonly tailLength: number
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

/** Throws when the stored bytes cannot be read: better no board than half of one. */
export function createCommittedBoard(stored: StoredBoard): CommittedBoard {
  const vector = new Map<number, number>()
  const deletions = createIdRanges()
  const waitingStructs = createIdRanges()
  const depths = createTypeDepths()
  /** Client → next clock where updates that are on their way reach beyond the vector. */
  const ahead = new Map<number, number>()
  let generation = stored.generation
  let state = framedUpdate(stored.state)
  let tail: FramedUpdate[] = []
  let waiting: { entry: FramedUpdate; parts: UpdateParts }[] = []
  let waitingBytes = 0
  let tailBytes = 0
  let ask: Wire | undefined

  const clockOf: ClockOf = (client) => vector.get(client) ?? 0
  const clockAhead: ClockOf = (client) => Math.max(ahead.get(client) ?? 0, clockOf(client))

  function note(parts: UpdateParts): void {
    for (const [client, structs] of parts.structs) {
      const last = structs.at(-1)
      if (last && endOf(last) > clockOf(client)) vector.set(client, endOf(last))
      if ((ahead.get(client) ?? 0) <= clockOf(client)) ahead.delete(client)
    }
    for (const { client, clock, length } of parts.deletions) deletions.add(client, clock, length)
  }

  function show(entry: FramedUpdate, parts: UpdateParts): void {
    note(parts)
    tail.push(entry)
    tailBytes += entry.update.length
    ask = undefined
  }

  function commit(entry: FramedUpdate, parts: UpdateParts): FramedUpdate[] {
    if (!isComplete(parts, clockOf)) {
      wait(entry, parts)
      return []
    }
    const from = tail.length
    show(entry, parts)
    while (waiting.length > 0 && showWaiting());
    return tail.slice(from)
  }

  function wait(entry: FramedUpdate, parts: UpdateParts): void {
    waiting.push({ entry, parts })
    waitingBytes += entry.update.length
    for (const struct of [...parts.structs.values()].flat())
      if (!(struct instanceof Y.Skip)) waitingStructs.add(struct.id.client, struct.id.clock, struct.length)
  }

  /** Shows those of the waiting whose time has come; whether there was any. */
  function showWaiting(): boolean {
    const before = waiting
    const ready = before.filter(({ parts }) => isComplete(parts, clockOf))
    if (ready.length === 0) return false
    waiting = []
    waitingBytes = 0
    waitingStructs.clear()
    for (const one of before) {
      if (ready.includes(one)) show(one.entry, one.parts)
      else wait(one.entry, one.parts)
    }
    return true
  }

  function expect(parts: UpdateParts): void {
    depths.add(parts.structs, clockAhead)
    if (!isComplete(parts, clockAhead)) return
    for (const [client, structs] of parts.structs) {
      const last = structs.at(-1)
      if (last && endOf(last) > clockAhead(client)) ahead.set(client, endOf(last))
    }
  }

  function lacks(client: number, structs: readonly Struct[]): boolean {
    const clock = clockOf(client)
    return structs.some((struct) => {
      const end = endOf(struct)
      if (struct instanceof Y.Skip || end <= clock) return false
      const from = Math.max(struct.id.clock, clock)
      return !waitingStructs.has(client, from, end - from)
    })
  }

  const base = readStored(stored.state)
  expect(base)
  note(base)
  for (const entry of stored.tail) {
    const parts = readStored(entry.update)
    expect(parts)
    commit({ ...entry, ...framedUpdate(entry.update) }, parts)
  }

  return {
    holds: (parts) =>
      ![...parts.structs].some(([client, structs]) => lacks(client, structs)) &&
      parts.deletions.every(({ client, clock, length }) => deletions.has(client, clock, length)),
    lacks,
    knows: (client) => vector.has(client),
    willBeComplete: (parts) => isComplete(parts, clockAhead),
    nestsTooDeep: (parts) => depths.deepestOf(parts.structs, clockAhead) > deepestTypes,
    expect,
    get waitingBytes() {
      return waitingBytes
    },
    commit,
    askWire() {
      ask ??= step1Wire(Y.encodeStateVector(vector))
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
      tailBytes = tail.reduce((sum, { update }) => sum + update.length, 0)
      generation = folded.generation
    },
    vector,
    get bytes() {
      return state.update.length + tailBytes + waitingBytes
    },
    get tailLength() {
      return tail.length
    },
  }
}

function readStored(update: Uint8Array): UpdateParts {
  const parts = readUpdate(update)
  if (!parts) throw new Error('a stored update cannot be read')
  return parts
}
