import * as Y from 'yjs'
import type { StoredBoard, TailUpdate } from '../../lib/sync/boardLog'
import { emptyStep2Wire, framedUpdate, step1Wire } from './frames'
import { createIdRanges } from './idRanges'
import { endOf, everyNeed, readUpdate, type Struct, type UpdateParts } from './updateParts'
import type { Wire } from './wire'

/** What is committed of one board, as bytes ready for the line; no Yjs document is held for it. */
export interface CommittedBoard {
  /** Whether every struct and every deletion is in the log already. */
  holds(parts: UpdateParts): boolean
  /** Whether any of a client's structs is not in the log. */
  lacks(client: number, structs: readonly Struct[]): boolean
  /** Whether anything of that client id is there. */
  knows(client: number): boolean
  /** Whether all that the update builds on is there: else Yjs would keep it aside, for ever perhaps. */
  isComplete(parts: UpdateParts): boolean
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

/** Throws when the stored bytes cannot be read: better no board than half of one. */
export function createCommittedBoard(stored: StoredBoard): CommittedBoard {
  const vector = new Map<number, number>()
  const deletions = createIdRanges()
  const waitingStructs = createIdRanges()
  let generation = stored.generation
  let state = framedUpdate(stored.state)
  let tail: FramedUpdate[] = []
  let waiting: { entry: FramedUpdate; parts: UpdateParts }[] = []
  let waitingBytes = 0
  let tailBytes = 0
  let ask: Wire | undefined

  const clockOf = (client: number) => vector.get(client) ?? 0

  function note(parts: UpdateParts): void {
    for (const [client, structs] of parts.structs) {
      const last = structs.at(-1)
      if (last && endOf(last) > clockOf(client)) vector.set(client, endOf(last))
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
    if (!isComplete(parts)) {
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
    const ready = before.filter(({ parts }) => isComplete(parts))
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

  /** The same for what almost every update is, one client's next structs, without looking twice. */
  function isNextOf(
    client: number,
    structs: readonly Struct[],
    deletions: UpdateParts['deletions'],
  ): boolean {
    let clock = clockOf(client)
    for (const struct of structs) {
      if (struct instanceof Y.Skip || struct.id.clock > clock) return false
      // What hangs on the client's own structs was seen to hang on earlier ones when it was read.
      if (!everyNeed(struct, (id) => id.client === client || id.clock < clockOf(id.client))) return false
      clock = Math.max(clock, endOf(struct))
    }
    return deletions.every(
      (one) => one.clock + one.length <= (one.client === client ? clock : clockOf(one.client)),
    )
  }

  /** Follows the structs as Yjs would: each after its own client's earlier ones and all that it hangs on. */
  function isComplete(parts: UpdateParts): boolean {
    const [first] = parts.structs
    if (first && parts.structs.size === 1 && isNextOf(...first, parts.deletions)) return true
    const reached = new Map<number, number>()
    const stateOf = (client: number) => reached.get(client) ?? clockOf(client)
    let open = [...parts.structs].map(([client, structs]) => ({ client, structs, next: 0 }))
    for (let hasMoved = true; open.length > 0 && hasMoved; ) {
      hasMoved = false
      for (const block of open) {
        for (; block.next < block.structs.length; block.next++, hasMoved = true) {
          const struct = block.structs[block.next]
          if (!struct || struct instanceof Y.Skip || endOf(struct) <= stateOf(block.client)) continue
          const isNext = struct.id.clock <= stateOf(block.client)
          if (!isNext || !everyNeed(struct, (id) => id.clock < stateOf(id.client))) break
          reached.set(block.client, endOf(struct))
        }
      }
      open = open.filter((block) => block.next < block.structs.length)
    }
    const isThere = ({ client, clock, length }: UpdateParts['deletions'][number]) =>
      clock + length <= stateOf(client)
    return open.length === 0 && parts.deletions.every(isThere)
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

  note(readStored(stored.state))
  for (const entry of stored.tail)
    commit({ ...entry, ...framedUpdate(entry.update) }, readStored(entry.update))

  return {
    holds: (parts) =>
      ![...parts.structs].some(([client, structs]) => lacks(client, structs)) &&
      parts.deletions.every(({ client, clock, length }) => deletions.has(client, clock, length)),
    lacks,
    knows: (client) => vector.has(client),
    isComplete,
    get waitingBytes() {
      return waitingBytes
    },
    commit,
    askWire() {
      ask ??= step1Wire(Y.encodeStateVector(vector))
      return ask
    },
    // The state's bytes are shared by all who join, however many; the rest is small.
    joinWires: () => [state.wire, Buffer.concat([...tail.map(({ wire }) => wire), emptyStep2Wire])],
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
