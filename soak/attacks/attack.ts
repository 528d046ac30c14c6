import type { Random } from '../random'

/** What an attacker knows of a room. */
export interface Target {
  /** Client ids of honest people there. */
  readonly honest: readonly number[]
  /** Whether honest people's words must come through whole: then nobody deletes them by right of a seat. */
  readonly isStrict: boolean
  /** An item of theirs. */
  readonly anItem: { readonly client: number; readonly clock: number } | undefined
}

/** One frame of harm; text goes as a text frame. */
export type Attack = (random: Random, target: Target) => Uint8Array | string

/** As Yjs draws them: 32 bits. */
export const someClient = (random: Random) => random.whole(1, 2 ** 32 - 1)

/** Numbers at which something turns: bytes, words, the largest whole number. */
export const edgeNumbers = [
  0,
  1,
  127,
  128,
  2 ** 16,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 40,
  Number.MAX_SAFE_INTEGER - 1,
  Number.MAX_SAFE_INTEGER,
] as const

export const someDepth = (random: Random) => random.oneOf([10, 100, 500, 1_000, 2_000, 4_000, 10_000, 50_000])
