import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as Y from 'yjs'
import { messageType } from '../../lib/sync/protocol'
import { goodbyeEntry, keepAliveWire, presencesWire, readFrame } from './frames'
import { presenceFrame } from './testClient'
import { written } from './testFrames'
import { payloadsIn } from './wire'

describe('presence on the line', () => {
  it('[WIRE7] is presence, each entry’s bytes as they came', () => {
    const { awareness, bytes } = stockPresence({ writing: 'Søren 👋 \u2028' })
    const frame = written(messageType.awareness, bytes)
    const read = readFrame(frame)
    if (read?.kind !== 'presence') throw new Error('it was not read as presence')
    const [entry] = read.entries
    expect(read.entries).toHaveLength(1)
    expect(entry).toMatchObject({ client: awareness.clientID, isPresent: true })
    // All but the count of entries.
    expect(Buffer.from(entry?.entry ?? [])).toEqual(Buffer.from(bytes.subarray(1)))
    const [relayed] = payloadsIn(presencesWire([entry?.entry ?? new Uint8Array()]))
    expect(relayed).toEqual(Buffer.from(frame))
    awareness.destroy()
  })

  it('[WIRE7] is heard of twelve in one message as a stock client hears it, however long their words are', () => {
    const told = Array.from({ length: 12 }, (_, index) => stockPresence({ writing: 'ø'.repeat(index * 20) }))
    const entries = told.map(({ bytes }) => bytes.subarray(1))
    const [payload = new Uint8Array()] = payloadsIn(presencesWire(entries))
    const decoder = decoding.createDecoder(payload)
    expect(decoding.readVarUint(decoder)).toBe(messageType.awareness)
    const heard = new awarenessProtocol.Awareness(new Y.Doc())
    awarenessProtocol.applyAwarenessUpdate(heard, decoding.readVarUint8Array(decoder), 'line')
    expect(decoding.hasContent(decoder)).toBe(false)
    for (const { awareness } of told)
      expect(heard.getStates().get(awareness.clientID)).toEqual(awareness.getLocalState())
    for (const one of [heard, ...told.map(({ awareness }) => awareness)]) one.destroy()
  })

  it('[WIRE7] tells a goodbye, its own and ours, as a stock client understands them', () => {
    const { awareness, bytes } = stockPresence({ writing: 'x' })
    const other = new awarenessProtocol.Awareness(new Y.Doc())
    awarenessProtocol.applyAwarenessUpdate(other, bytes, 'line')
    expect(other.getStates().get(awareness.clientID)).toEqual({ writing: 'x' })
    const clock = other.meta.get(awareness.clientID)?.clock ?? 0
    const read = readFrame(presenceFrame([{ client: awareness.clientID, clock: clock + 1, state: null }]))
    expect(read).toMatchObject({ kind: 'presence', entries: [{ isPresent: false, clock: clock + 1 }] })
    const goodbye = Buffer.concat([written(1), goodbyeEntry(awareness.clientID, clock)])
    awarenessProtocol.applyAwarenessUpdate(other, goodbye, 'line')
    expect(other.getStates().has(awareness.clientID)).toBe(false)
    for (const one of [awareness, other]) one.destroy()
  })

  it('[WIRE2] is not disturbed by what keeps the line alive', () => {
    const [payload] = payloadsIn(keepAliveWire)
    expect(readFrame(payload ?? new Uint8Array())).toMatchObject({ kind: 'presence', entries: [] })
  })

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
  const presenceOf = (state: string | Uint8Array) => {
    const json = typeof state === 'string' ? Buffer.from(state) : state
    return written(messageType.awareness, Buffer.concat([written(1, 7, 1), written(json)]))
  }

  it('[DOC1] may be nested as deep as people’s tools nest it', () => {
    expect(readFrame(presenceOf(nested(20)))).toMatchObject({ kind: 'presence' })
  })

  it.each([
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['half a character', Buffer.concat([Buffer.from('{"a":"'), Uint8Array.of(0xc3), Buffer.from('"}')])],
    [
      'a surrogate',
      Buffer.concat([Buffer.from('{"a":"'), Uint8Array.of(0xed, 0xa0, 0x80), Buffer.from('"}')]),
    ],
    ['no JSON', '{"a":'],
    ['nothing at all', ''],
    ['JSON after a byte order mark', '\ufeff{}'],
    ['JSON after a space that is none of JSON’s', '\u00a0{}'],
    ['a number', '7'],
    ['a text', '"x"'],
    ['nested deeper than any stack', nested(100_000)],
    ['nested deeper than people’s tools do', nested(40)],
    ['an array nested too deep', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`],
  ])('[DOC1] is no frame when a presence is %s', (_what, state) => {
    expect(readFrame(presenceOf(state))).toBeUndefined()
  })
})

/** Presence as a stock client writes it. */
function stockPresence(state: object) {
  const awareness = new awarenessProtocol.Awareness(new Y.Doc())
  awareness.setLocalState(state)
  const bytes = awarenessProtocol.encodeAwarenessUpdate(awareness, [awareness.clientID])
  return { awareness, bytes }
}
