import * as prng from 'lib0/prng'

/** Chances that come the same again from the same seed. */
export interface Random {
  /** A whole number, both ends included. */
  whole(least: number, most: number): number
  oneOf<T>(choices: readonly T[]): T
  /** True that often, of 1. */
  chance(share: number): boolean
  bytes(count: number): Uint8Array
  /** A stream of its own, so that what is drawn from one does not shift the other. */
  fork(name: string): Random
}

export function createRandom(seed: number): Random {
  const stream = prng.create(seed)
  return {
    whole: (least, most) => prng.int53(stream, least, most),
    oneOf: (choices) => prng.oneOf(stream, [...choices]),
    chance: (share) => prng.real53(stream) < share,
    bytes: (count) => prng.uint8Array(stream, count),
    fork: (name) => createRandom([...name].reduce(mix, seed)),
  }
}

const mix = (sum: number, letter: string) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0

/** A seed nobody has chosen. */
export const freshSeed = () => Math.floor(Math.random() * 2 ** 31)
