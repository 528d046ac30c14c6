import { useMemo } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { isSettled } from '@/lib/domain/isSettled'
import { useBoardContext } from './boardContext'
import { useBoard } from './useBoard'

/** The pieces that lie where they lie for a reason: joined, or laid to a question. */
export function useSettled(): ReadonlySet<PieceId> {
  const { table } = useBoardContext()
  const board = useBoard()
  return useMemo(
    () => new Set(table.pieces.filter(({ id }) => isSettled(table, board, id)).map(({ id }) => id)),
    [table, board],
  )
}
