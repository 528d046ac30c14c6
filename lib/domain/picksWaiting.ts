import type { Board } from './board'
import type { Pick } from './facts'
import { isInPlay } from './laying'
import { pieceId } from './table'

/** The picked keywords, each once and in the order of the picks, that have not been laid to any question yet. */
export function picksWaiting(board: Board, picks: readonly Pick[]): readonly string[] {
  const keywords = [...new Set(picks.map(({ keyword }) => keyword))]
  return keywords.filter((keyword) => !isInPlay(board, pieceId('keyword', keyword)))
}
