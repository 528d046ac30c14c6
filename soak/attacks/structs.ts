import * as encoding from 'lib0/encoding'
import type { Random } from '../random'
import { type Attack, edgeNumbers, someClient, someDepth } from './attack'
import { type Block, filler, inOrder, item, number, raw, string, updateFrame, updateOf } from './updateBytes'

/** Bytes that claim more than any frame holds. */
const bomb = (random: Random) =>
  random.oneOf([
    Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07),
    Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
    Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f),
    new Uint8Array(20).fill(0xff),
    Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00),
  ])

/** Arrays in arrays, in Yjs' own encoding of plain values: 117 is an array, 118 an object, 126 null. */
function nested(random: Random, depth: number): Uint8Array {
  const isArray = random.chance(0.5)
  const step = isArray ? [117, 1] : [118, 1, 1, 97]
  return Uint8Array.from([...Array.from({ length: depth }, () => step).flat(), 126])
}

const nestedJson = (random: Random, depth: number) =>
  random.chance(0.5)
    ? `${'['.repeat(depth)}${']'.repeat(depth)}`
    : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

const oneBlock = (random: Random, structs: Block['structs'], clock = 0) =>
  updateFrame(updateOf([{ client: someClient(random), clock, structs }]))

/** Types in types: each item hangs in the one before. `last` follows on the deepest. */
function tower(client: number, depth: number, from = 0): Block {
  const structs = Array.from({ length: depth }, (_, level) =>
    item(7, level + from === 0 ? {} : { parent: { client, clock: level + from - 1 } }, number(0)),
  )
  return { client, clock: from, structs }
}

export const structAttacks: Record<string, Attack> = {
  bombedFrame: (random) =>
    Buffer.concat([Uint8Array.of(random.whole(0, 3), random.whole(0, 2)), bomb(random)]),
  bombedUpdate(random) {
    const [some, rest] = [Array.from({ length: random.whole(0, 3) }, () => 1), random.bytes(10)]
    return updateFrame(Buffer.concat([Uint8Array.from(some), bomb(random), rest]))
  },
  bombedContent: (random) =>
    oneBlock(random, [item(random.whole(1, 9), {}, inOrder(raw(bomb(random)), raw(random.bytes(20))))]),
  // Names clocks that their owner has not written yet: whoever believes it takes what comes there for known.
  swallow(random, { honest }) {
    const own = someClient(random)
    const gap = {
      client: random.oneOf([...honest, 1]),
      clock: 0,
      structs: [filler(10, random.whole(1, 5_000))],
    }
    const word = { client: own, clock: 0, structs: [item(4, {}, string('gone'))] }
    return updateFrame(updateOf([gap, word], [{ client: own, ranges: [[0, 1]] }]))
  },
  lyingCount: (random) =>
    updateFrame(
      updateOf([
        { client: someClient(random), clock: 0, count: random.oneOf(edgeNumbers), structs: [filler(0, 1)] },
      ]),
    ),
  deepAny: (random) =>
    oneBlock(random, [item(8, {}, inOrder(number(1), raw(nested(random, someDepth(random)))))]),
  deepJson: (random) =>
    oneBlock(random, [item(2, {}, inOrder(number(1), string(nestedJson(random, someDepth(random)))))]),
  deepEmbed: (random) => oneBlock(random, [item(5, {}, string(nestedJson(random, someDepth(random))))]),
  deepFormat: (random) =>
    oneBlock(random, [item(6, {}, inOrder(string('bold'), string(nestedJson(random, someDepth(random)))))]),
  deepDocument: (random) =>
    oneBlock(random, [item(9, {}, inOrder(string('guid'), raw(nested(random, someDepth(random)))))]),
  deepTypes: (random) => updateFrame(updateOf([tower(someClient(random), someDepth(random))])),
  // Deleting its foot deletes floor by floor.
  fallingTower(random) {
    const client = someClient(random)
    return updateFrame(updateOf([tower(client, someDepth(random))], [{ client, ranges: [[0, 1]] }]))
  },
  edgeIds(random) {
    const [client, clock] = [random.oneOf(edgeNumbers), random.oneOf(edgeNumbers)]
    return updateFrame(updateOf([{ client, clock, structs: [item(4, {}, string('x')), filler(0, 1)] }]))
  },
  edgeLengths: (random) =>
    oneBlock(random, [
      random.oneOf([
        filler(0, random.oneOf(edgeNumbers)),
        filler(10, random.oneOf(edgeNumbers)),
        item(1, {}, number(random.oneOf(edgeNumbers))),
      ]),
      item(4, {}, string('after')),
    ]),
  edgeOrigins(random, { honest, isStrict }) {
    const client = someClient(random)
    const others = isStrict ? [client, 7] : [client, 7, ...honest]
    const id = () => ({
      client: random.oneOf(others),
      clock: random.oneOf(edgeNumbers),
    })
    const place = random.oneOf([
      { left: id() },
      { right: id() },
      { left: id(), right: id() },
      { parent: id() },
    ])
    return updateFrame(updateOf([{ client, clock: 0, structs: [item(4, place, string('x'))] }]))
  },
  // Beside and inside an honest person's own items.
  atHonestItems(random, { anItem }) {
    const place = anItem
      ? random.oneOf([{ left: anItem }, { right: anItem }, { parent: anItem, key: 'x' }])
      : {}
    return oneBlock(random, [item(8, place, inOrder(number(1), raw(Uint8Array.of(126))))])
  },
  inEveryRoot: (random) =>
    oneBlock(random, [
      item(
        random.oneOf([5, 7, 8]),
        {
          type: random.oneOf(['list', 'text', 'map', '', '__proto__', 'constructor', 'x'.repeat(500)]),
          ...(random.chance(0.6) ? { key: random.oneOf(['__proto__', '', 'toString', 'x']) } : {}),
        },
        random.oneOf([string('{}'), inOrder(number(0)), inOrder(number(1), raw(Uint8Array.of(126)))]),
      ),
    ]),
  unknownKinds: (random) =>
    oneBlock(random, [
      item(random.whole(10, 31), {}, raw(random.bytes(6))),
      item(7, {}, inOrder(number(random.whole(7, 99)), string('x'))),
    ]),
  // Waits for what never comes.
  missing(random) {
    const [client, other] = [someClient(random), someClient(random)]
    const clock = random.oneOf([0, 1, 50, 2 ** 30])
    const big = random.chance(0.1) ? 'z'.repeat(random.whole(1_000, 20_000)) : 'z'
    const left = { client: other, clock: random.whole(0, 1_000) }
    return updateFrame(updateOf([{ client, clock, structs: [item(4, { left }, string(big))] }]))
  },
  missingMany: (random) =>
    updateFrame(
      updateOf(
        Array.from({ length: random.whole(2, 99) }, () => ({
          client: someClient(random),
          clock: random.whole(1, 9),
          structs: [item(4, {}, string('z'))],
        })),
      ),
    ),
  manyClients: (random) =>
    updateFrame(
      updateOf(
        Array.from({ length: random.oneOf([99, 100, 101, 5_000]) }, () => ({
          client: someClient(random),
          clock: 0,
          structs: [item(4, {}, string('z'))],
        })),
      ),
    ),
  sameClientTwice(random) {
    const client = someClient(random)
    const block = (clock: number) => ({ client, clock, structs: [item(4, {}, string('abc'))] })
    return updateFrame(updateOf([block(0), block(random.whole(0, 5)), block(2)]))
  },
  overlapping(random) {
    const client = someClient(random)
    const words = Array.from({ length: 5 }, (_, index) =>
      item(4, index === 0 ? {} : { left: { client, clock: random.whole(0, 9) } }, string('ab')),
    )
    return updateFrame(updateOf([{ client, clock: 0, structs: words }]))
  },
  halfLetters(random) {
    const surrogate = Uint8Array.of(3, 0xed, 0xa0, 0x80)
    const notUtf8 = inOrder(number(4), raw(Uint8Array.of(0xff, 0xfe, 0xc0, 0x80)))
    return oneBlock(random, [item(4, {}, random.oneOf([raw(surrogate), notUtf8, string('\u{1f600}')]))])
  },
  emptyContent: (random) =>
    oneBlock(random, [
      item(random.oneOf([2, 8]), {}, number(0)),
      item(4, {}, string('')),
      item(1, {}, number(0)),
    ]),
  documents: (random) =>
    oneBlock(random, [
      item(9, {}, (encoder) => {
        encoding.writeVarString(encoder, random.oneOf(['', 'guid', '__proto__']))
        encoding.writeAny(encoder, { gc: false, autoLoad: true, shouldLoad: true, meta: { a: 1 } })
      }),
    ]),
}
