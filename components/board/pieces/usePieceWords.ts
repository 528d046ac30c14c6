import { useBoardContext } from '@/components/board/boardContext'
import { useFacts } from '@/components/board/useFacts'
import { pieceText } from '@/lib/domain/pieceWords'
import type { PieceSpec } from '@/lib/domain/table'

export interface PieceWords {
  /** What stands on the piece: a question in the facilitator's wording where there is one. */
  readonly words: string
  /** What the concept has there, where the facilitator has something else. */
  readonly original: string | undefined
  /** What stood there when this person got to know it, if that was something else. */
  readonly formerly: string | undefined
}

/** The words on a piece, kept up to date with the facilitator's wording. */
export function usePieceWords(piece: PieceSpec): PieceWords {
  const { language, address, knowsWordingSince } = useBoardContext()
  const { wording, rewordings } = useFacts()
  const original = pieceText(piece, language, address)
  if (piece.kind !== 'question') return { words: original, original: undefined, formerly: undefined }
  const change = rewordings[piece.question.id]
  const isNews = change !== undefined && knowsWordingSince !== undefined && change.at > knowsWordingSince
  const words = pieceText(piece, language, address, wording)
  return {
    words,
    original: words === original ? undefined : original,
    formerly: isNews ? (change.previous ?? original) : undefined,
  }
}
