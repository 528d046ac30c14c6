import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useFacts } from '@/components/board/useFacts'
import type { PieceSpec } from '@/lib/domain/table'

/** Whoever takes a question close at an opened table has turned to it, and everybody's table remembers that. */
export function useTurnTo(piece: PieceSpec): void {
  const { actions, mayEdit } = useBoardContext()
  const isTurnedTo = useFacts().openedAt !== null && mayEdit && piece.kind === 'question'
  useEffect(() => {
    if (isTurnedTo) actions.openQuestion(piece.id)
  }, [isTurnedTo, actions, piece])
}
