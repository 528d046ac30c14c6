import * as encoding from 'lib0/encoding'

export type Encoder = encoding.Encoder

export interface Id {
  readonly client: number
  readonly clock: number
}

/** Some structs of one client, each written by hand. `count` may lie. */
export interface Block extends Id {
  readonly structs: readonly ((encoder: Encoder) => void)[]
  readonly count?: number
}

export interface Deletions {
  readonly client: number
  readonly ranges: readonly (readonly [clock: number, length: number])[]
}

/** An update as Yjs writes it (version 1), whatever it says. */
export function updateOf(blocks: readonly Block[], deletions: readonly Deletions[] = []): Uint8Array {
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, blocks.length)
    for (const { client, clock, structs, count = structs.length } of blocks) {
      for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number)
      for (const write of structs) write(encoder)
    }
    encoding.writeVarUint(encoder, deletions.length)
    for (const { client, ranges } of deletions) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const number of ranges.flat()) encoding.writeVarUint(encoder, number)
    }
  })
}

/** Where an item hangs: at a top-level type by its name, at another item, or beside one. */
export interface Place {
  readonly type?: string
  readonly parent?: Id
  readonly left?: Id
  readonly right?: Id
  readonly key?: string
}

/** One item. `kind` is the content's number: 1 deleted … 4 string … 7 type, 8 any, 9 document. */
export function item(kind: number, place: Place, content: (encoder: Encoder) => void) {
  return (encoder: Encoder) => {
    const { left, right, parent, type = 'junk', key } = place
    const flags = (left ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20)
    encoding.writeUint8(encoder, kind | flags)
    for (const id of [left, right]) if (id) writeId(encoder, id)
    if (left || right) return content(encoder)
    encoding.writeVarUint(encoder, parent ? 0 : 1)
    if (parent) writeId(encoder, parent)
    else encoding.writeVarString(encoder, type)
    if (key !== undefined) encoding.writeVarString(encoder, key)
    content(encoder)
  }
}

/** What stands for collected content (0) or for a gap (10). */
export const filler = (kind: 0 | 10, length: number) => (encoder: Encoder) => {
  encoding.writeUint8(encoder, kind)
  encoding.writeVarUint(encoder, length)
}

function writeId(encoder: Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

export function bytesOf(write: (encoder: Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A frame of the sync protocol: 0 step 1, 1 step 2, 2 update. */
export const syncFrame = (type: number, body: Uint8Array) =>
  bytesOf((encoder) => {
    for (const number of [0, type]) encoding.writeVarUint(encoder, number)
    encoding.writeVarUint8Array(encoder, body)
  })

export const updateFrame = (update: Uint8Array) => syncFrame(2, update)

export const string = (text: string) => (encoder: Encoder) => encoding.writeVarString(encoder, text)
export const number = (value: number) => (encoder: Encoder) => encoding.writeVarUint(encoder, value)
export const raw = (bytes: Uint8Array) => (encoder: Encoder) => encoding.writeUint8Array(encoder, bytes)
export const inOrder =
  (...writes: ((encoder: Encoder) => void)[]) =>
  (encoder: Encoder) => {
    for (const write of writes) write(encoder)
  }
