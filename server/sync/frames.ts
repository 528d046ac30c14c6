import { isUtf8 } from 'node:buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Directory, messageType, syncType, type ToldFacts } from '../../lib/sync/protocol'
import { hasFewBrackets, isShallow } from './isShallow'
import { openWire, type Wire, wireOf } from './wire'

/** One client's presence in a frame. `entry` is all of its bytes (id, clock, JSON), to be relayed as they came. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  /** False when the client says goodbye. */
  readonly isPresent: boolean
  readonly entry: Uint8Array
}

/** The presences in a frame. */
export interface SaidPresence {
  readonly entries: readonly PresenceEntry[]
}

/** What a client may say. Step 2 and update both bring edits and go the same way. */
export type ClientFrame =
  | { readonly kind: 'step1' }
  | { readonly kind: 'edits'; readonly isAnswer: boolean; readonly update: Uint8Array }
  | ({ readonly kind: 'presence' } & SaidPresence)
  | { readonly kind: 'queryPresence' }

/** Undefined for bytes that no honest client sends. What it holds are views into the frame. */
export function readFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
        return readSync(decoder)
      case messageType.awareness:
        return readSaid(decoder)
      case messageType.queryAwareness:
        return { kind: 'queryPresence' }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (type === syncType.step2 || type === syncType.update)
    return { kind: 'edits', isAnswer: type === syncType.step2, update: body }
  if (type !== syncType.step1) return undefined
  // The answer is the whole board whatever it says; read only to see that it is one.
  Y.decodeStateVector(body)
  return { kind: 'step1' }
}

function readSaid(decoder: decoding.Decoder): ClientFrame {
  const entries = readPresence(decoding.readVarUint8Array(decoder))
  if (decoding.hasContent(decoder)) throw new Error('a presence frame has a tail')
  return { kind: 'presence', entries }
}

function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: PresenceEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const from = decoder.pos
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const json = decoding.readVarUint8Array(decoder)
    entries.push({ client, clock, isPresent: isState(json), entry: bytes.subarray(from, decoder.pos) })
  }
  if (decoding.hasContent(decoder)) throw new Error('a presence has a tail')
  return entries
}

/**
 * False for the null of a goodbye. Throws for what is no JSON object: that would throw inside every stock client
 * that heard it. Costs a microsecond; the bytes go on as they came.
 */
function isState(json: Uint8Array): boolean {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength)
  if (!isUtf8(bytes)) throw new Error('a presence is not UTF-8')
  // Latin-1 is quicker to read, and what is JSON in one is JSON in the other.
  const state: unknown = JSON.parse(bytes.toString('latin1'))
  if (typeof state !== 'object') throw new Error('a presence is an object or null')
  if (!hasFewBrackets(json) && !isShallow(state)) throw new Error('a presence is too deep')
  return state !== null
}

function messageWire(type: number, write: (encoder: encoding.Encoder) => void): Wire {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return wireOf(encoding.toUint8Array(encoder))
}

/** An update as every member gets it, and the update's own bytes inside: one copy serves the line and the store. */
export function framedUpdate(update: Uint8Array): { wire: Wire; update: Uint8Array } {
  const head = 2 + varUintLength(update.length)
  const { wire, at } = openWire(head + update.length)
  wire[at] = messageType.sync
  wire[at + 1] = syncType.update
  const place = writeVarUint(wire, at + 2, update.length)
  wire.set(update, place)
  return { wire, update: wire.subarray(place) }
}

/** Where the next byte goes. */
function writeVarUint(wire: Wire, at: number, value: number): number {
  let place = at
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    wire[place++] = rest < 128 ? rest : (rest % 128) | 128
    if (rest < 128) return place
  }
}

function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++
  return length
}

const syncWire = (type: number, body: Uint8Array) =>
  messageWire(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })

/** Asks for whatever the state vector lacks. */
export const step1Wire = (stateVector: Uint8Array) => syncWire(syncType.step1, stateVector)

/** "That was all": an update of nothing (no structs, no deletions). */
export const emptyStep2Wire = syncWire(syncType.step2, Uint8Array.of(0, 0))

/**
 * Several clients' presences in one message, which a browser takes in one task; their entries' bytes as they came.
 * None can spoil the others': each has been read (`isState`).
 */
export function presencesWire(entries: readonly Uint8Array[]): Wire {
  let length = varUintLength(entries.length)
  for (const entry of entries) length += entry.length
  const { wire, at } = openWire(1 + varUintLength(length) + length)
  wire[at] = messageType.awareness
  let place = writeVarUint(wire, writeVarUint(wire, at + 1, length), entries.length)
  for (const entry of entries) {
    wire.set(entry, place)
    place += entry.length
  }
  return wire
}

/** The entry of a client that has gone. */
export function goodbyeEntry(client: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, 'null')
  return encoding.toUint8Array(encoder)
}

/** Nobody's presence: a stock client takes it without a word, and knows that the line is alive. */
export const keepAliveWire = presencesWire([])

/** The stock protocol's only auth message, "permission denied": a stock client warns in its console and stays. */
export const readOnlyWire = messageWire(messageType.auth, (encoder) => {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'readOnly')
})

export const directoryWire = (directory: Directory) =>
  messageWire(messageType.directory, (encoder) => encoding.writeVarString(encoder, JSON.stringify(directory)))

export const factsWire = (facts: ToldFacts) =>
  messageWire(messageType.facts, (encoder) => encoding.writeVarString(encoder, JSON.stringify(facts)))

export const receiptWire = (count: number) =>
  messageWire(messageType.receipt, (encoder) => encoding.writeVarUint(encoder, count))
