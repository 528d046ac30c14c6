import type { Writable } from 'node:stream'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as ws from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageType, syncType } from '../../lib/sync/protocol'
import { emptyStep2Wire, framedUpdate, readFrame, receiptWire, step1Wire } from './frames'
import { written } from './testFrames'
import { payloadsIn, wireOf } from './wire'

/** A part of the package, though not of its types. */
const { Receiver } = ws as unknown as {
  Receiver: new (how: { isServer: boolean; maxPayload: number }) => Writable
}

/** What a client's end of `ws` makes of these bytes: the binary messages. */
function received(bytes: Uint8Array): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const messages: Buffer[] = []
    const receiver = new Receiver({ isServer: false, maxPayload: 0 })
    receiver.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isBinary) reject(new Error('a text frame'))
      messages.push(data)
    })
    receiver.on('error', reject)
    receiver.end(bytes, () => resolve(messages))
  })
}

/** Quicker than to let the test look for where large ones differ. */
const areSame = (some: readonly Uint8Array[], others: readonly Uint8Array[]) =>
  some.length === others.length && some.every((one, at) => Buffer.from(one).equals(others[at] ?? Buffer.of()))

const filled = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251)

describe('frames on the line', () => {
  // RFC 6455 has three forms of the length: up to 125, up to 65,535, and beyond.
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])(
    '[WIRE1] of %i bytes are read by ws',
    async (length) => {
      const payload = filled(length)
      const wire = wireOf(payload)
      expect(areSame(await received(wire), [payload])).toBe(true)
      expect(areSame(payloadsIn(wire), [payload])).toBe(true)
    },
  )

  it('[WIRE13] in a row are read one by one', async () => {
    const payloads = [3, 0, 126, 65_536, 1].map(filled)
    const row = Buffer.concat(payloads.map(wireOf))
    expect(areSame(await received(row), payloads)).toBe(true)
    expect(areSame(payloadsIn(row), payloads)).toBe(true)
  })

  // Around every length at which the frame's or the update's own length takes more bytes.
  it.each([2, 121, 122, 123, 124, 127, 128, 16_383, 16_384, 65_529, 65_530, 65_531, 65_536, 2_097_152])(
    '[WIRE1] an update of %i bytes is what y-protocols writes, and its bytes are inside',
    async (length) => {
      const bytes = filled(length)
      const { wire, update } = framedUpdate(bytes)
      const expected = written(messageType.sync, syncType.update, bytes)
      expect(areSame(await received(wire), [expected])).toBe(true)
      expect(Buffer.from(bytes).equals(update)).toBe(true)
      expect(update.buffer).toBe(wire.buffer)
      expect(update.byteOffset + update.length).toBe(wire.byteOffset + wire.length)
    },
  )

  it('an update keeps nothing of the frame that brought it', () => {
    const frame = filled(100)
    const { update } = framedUpdate(frame.subarray(10, 20))
    frame.fill(0)
    expect([...update]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  })

  it('[ROOM10] ask and answer as a stock client does', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'hej')
    const asked = encoding.createEncoder()
    encoding.writeVarUint(asked, messageType.sync)
    syncProtocol.writeSyncStep1(asked, doc)
    expect(payloadsIn(step1Wire(Y.encodeStateVector(doc)))[0]).toEqual(
      Buffer.from(encoding.toUint8Array(asked)),
    )
    const [answer] = payloadsIn(emptyStep2Wire)
    expect([...(answer ?? [])]).toEqual([messageType.sync, syncType.step2, 2, 0, 0])
    expect([...(payloadsIn(receiptWire(300))[0] ?? [])]).toEqual([messageType.receipt, 0xac, 0x02])
  })
})

describe('what a client says', () => {
  it('is a step 1, edits (its answer or an update), or a question for presence', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'hej')
    const [vector, update] = [Y.encodeStateVector(doc), Y.encodeStateAsUpdate(doc)]
    expect(readFrame(written(messageType.sync, syncType.step1, vector))).toEqual({ kind: 'step1' })
    expect(readFrame(written(messageType.sync, syncType.step2, update))).toEqual({
      kind: 'edits',
      isAnswer: true,
      update,
    })
    expect(readFrame(written(messageType.sync, syncType.update, update))).toEqual({
      kind: 'edits',
      isAnswer: false,
      update,
    })
    expect(readFrame(written(messageType.queryAwareness))).toEqual({ kind: 'queryPresence' })
  })

  it.each([
    ['nothing', []],
    ['another type', [messageType.auth, 0]],
    ['our own messages', [messageType.receipt, 1]],
    ['a length that never ends', [messageType.sync, syncType.update, ...Array(12).fill(0xff)]],
    ['a body that is not there', [messageType.sync, syncType.update, 0xff, 0xff, 0x7f, 1]],
    ['a state vector of more than there is', [messageType.sync, syncType.step1, 2, 0xff, 0x7f]],
    ['presences of more than there are', [messageType.awareness, 3, 0xff, 0xff, 0x7f]],
    ['presences, and more behind them', [messageType.awareness, 1, 0, 7]],
    ['presences, and more than their count', [messageType.awareness, 2, 0, 7]],
  ])('[DOC1] is no frame when it is %s', (_what, bytes) => {
    expect(readFrame(Uint8Array.from(bytes))).toBeUndefined()
  })
})
