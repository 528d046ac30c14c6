import type { PieceSpec } from '@/lib/domain/table'

/** A piece that somebody else has laid. */
export interface OthersMove {
  readonly name: string
  readonly piece: PieceSpec
  readonly isPlaced: boolean
}

export interface MovesNews extends OthersMove {
  /** How many others the same person laid meanwhile. */
  readonly more: number
}

/** Of what others laid while the table was not at rest, what is told: the newest, and how many more of the same person's. */
export function newsOfMoves(moves: readonly OthersMove[]): MovesNews | undefined {
  const newest = moves.at(-1)
  if (!newest) return undefined
  const pieces = new Set(moves.filter(({ name }) => name === newest.name).map(({ piece }) => piece.id))
  return { ...newest, more: pieces.size - 1 }
}
