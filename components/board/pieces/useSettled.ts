import { useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import type { PieceId } from '@/lib/domain/board'
import { isSettled } from '@/lib/domain/isSettled'

/** The pieces that lie where they lie for a reason: joined, or laid to a question. */
export function useSettled(): ReadonlySet<PieceId> {
  const { table } = useBoardContext()
  const board = useBoard()
  return useMemo(
    () => new Set(table.pieces.filter(({ id }) => isSettled(table, board, id)).map(({ id }) => id)),
    [table, board],
  )
}
