import * as encoding from 'lib0/encoding'
import type { Random } from '../random'
import { type Attack, edgeNumbers, someClient, someDepth } from './attack'
import { bytesOf, number, raw, string } from './updateBytes'

interface Entry {
  readonly client: number
  readonly clock: number
  readonly state: string | Uint8Array
}

function presenceFrame(entries: readonly Entry[], count = entries.length): Uint8Array {
  const body = bytesOf((encoder) => {
    number(count)(encoder)
    for (const { client, clock, state } of entries) {
      number(client)(encoder)
      number(clock)(encoder)
      if (typeof state === 'string') string(state)(encoder)
      else encoding.writeVarUint8Array(encoder, state)
    }
  })
  return bytesOf((encoder) => {
    number(1)(encoder)
    encoding.writeVarUint8Array(encoder, body)
  })
}

const one = (random: Random, state: string | Uint8Array, client = someClient(random), clock = 1) =>
  presenceFrame([{ client, clock, state }])

export const presenceAttacks: Record<string, Attack> = {
  presenceOfOthers: (random, { honest }) =>
    presenceFrame(
      honest.map((client) => ({
        client,
        clock: random.oneOf(edgeNumbers),
        state: random.oneOf(['null', '{}', '{"cursor":{"x":1,"y":1}}']),
      })),
    ),
  presenceNotJson: (random) =>
    one(
      random,
      random.oneOf(['', '{', 'undefined', '{"a":}', 'NaN', '1', '"x"', '[]', 'nul', ' {} ', '{}x', 'true']),
    ),
  presenceNotUtf8: (random) =>
    one(
      random,
      random.oneOf([random.bytes(20), Uint8Array.of(0x7b, 0xff, 0x7d), Uint8Array.of(0xed, 0xa0, 0x80)]),
    ),
  // Bytes that are JSON only to whoever repairs them.
  presenceHalfUtf8: (random) => one(random, Buffer.from([0x7b, 0x22, 0xff, 0xc3, 0x22, 0x3a, 0x31, 0x7d])),
  presenceHuge: (random) =>
    one(random, JSON.stringify({ text: 'x'.repeat(random.oneOf([15_000, 17_000, 500_000])) })),
  presenceDeep: (random) => {
    const depth = random.oneOf([someDepth(random), 2_500])
    return one(random, `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)
  },
  presenceProto: (random) =>
    one(random, random.oneOf(['{"__proto__":{"x":1}}', '{"constructor":null}', '{"user":{"name":{"a":1}}}'])),
  presenceMany: (random) =>
    presenceFrame(
      Array.from({ length: random.oneOf([2, 100, 10_000]) }, () => ({
        client: someClient(random),
        clock: 1,
        state: '{}',
      })),
    ),
  presenceEdges: (random) => one(random, '{}', random.oneOf(edgeNumbers), random.oneOf(edgeNumbers)),
  presenceLyingCount: (random) =>
    presenceFrame([{ client: someClient(random), clock: 1, state: '{}' }], random.oneOf(edgeNumbers)),
  presenceFlips(random) {
    const frame = one(random, '{"cursor":{"x":1,"y":2}}')
    const index = random.whole(1, frame.length - 1)
    frame[index] = (frame[index] ?? 0) ^ (1 << random.whole(0, 7))
    return frame
  },
  presenceNoise: (random) =>
    bytesOf((encoder) => {
      number(1)(encoder)
      raw(random.bytes(random.whole(0, 60)))(encoder)
    }),
}
