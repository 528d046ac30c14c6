import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Directory, messageType, syncType } from '../../lib/sync/protocol'
import type { PresenceEntry } from './presences'

/** What a client may say. Step 2 and update both bring edits and go the same way. */
export type ClientFrame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'edits'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'queryPresence' }

/** Undefined for bytes that no honest client sends. */
export function readFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageType.sync:
        return readSync(decoder)
      case messageType.awareness:
        return { kind: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) }
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
  if (type === syncType.step2 || type === syncType.update) return { kind: 'edits', update: body }
  if (type !== syncType.step1) return undefined
  // Decoded once to see that it can be: the answer to it is written from these bytes.
  Y.decodeStateVector(body)
  return { kind: 'step1', stateVector: body }
}

function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: PresenceEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    // What is not JSON would throw inside every stock client that heard it.
    const parsed: unknown = JSON.parse(state)
    if (typeof parsed !== 'object') throw new Error('a presence is an object or null')
    entries.push({ client, clock, state: parsed === null ? null : state })
  }
  return entries
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function syncFrame(type: number, body: Uint8Array): Uint8Array {
  return frame(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export const step1Frame = (doc: Y.Doc) => syncFrame(syncType.step1, Y.encodeStateVector(doc))
export const step2Frame = (doc: Y.Doc, stateVector: Uint8Array) =>
  syncFrame(syncType.step2, Y.encodeStateAsUpdate(doc, stateVector))
export const updateFrame = (update: Uint8Array) => syncFrame(syncType.update, update)

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, state ?? 'null')
  }
  return frame(messageType.awareness, (encoder) =>
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body)),
  )
}

/** Nobody's presence: a stock client takes it without a word, and knows that the line is alive. */
export const keepAliveFrame = presenceFrame([])

/** The stock protocol's only auth message, "permission denied": a stock client warns in its console and stays. */
export const readOnlyFrame = frame(messageType.auth, (encoder) => {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'readOnly')
})

export const directoryFrame = (directory: Directory) =>
  frame(messageType.directory, (encoder) => encoding.writeVarString(encoder, JSON.stringify(directory)))

export const receiptFrame = (count: number) =>
  frame(messageType.receipt, (encoder) => encoding.writeVarUint(encoder, count))
