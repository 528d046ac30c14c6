import { useEffect, useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { useFacts } from '@/components/board/useFacts'
import type { PieceId, PieceKind } from '@/lib/domain/board'
import { findPieces } from '@/lib/domain/findPieces'
import { showPiece } from './showPiece'
import { useToolView } from './useToolView'

/** What is found by what is typed; of one kind where a list of it is open. Undefined while nothing is typed. */
export function useFound(kind?: PieceKind): readonly PieceId[] | undefined {
  const { table } = useBoardContext()
  const { typed } = useToolView()
  const board = useBoard()
  const { wording } = useFacts()
  return useMemo(() => {
    if (!typed.trim()) return undefined
    const found = findPieces(table, board, typed, wording)
    return kind ? found.filter((id) => table.byId.get(id)?.kind === kind) : found
  }, [table, board, typed, wording, kind])
}

/**
 * Rings what is found on the table, and `now` the most. Written to the elements themselves: finding re-renders no piece.
 */
export function useFoundMarks(found: readonly PieceId[] | undefined, now?: PieceId): void {
  useEffect(() => {
    if (!found) return
    const marked = found.flatMap((id) => {
      const element = document.querySelector<HTMLElement>(`[data-piece="${id}"]`)
      return element ? [{ id, element }] : []
    })
    for (const { id, element } of marked) element.dataset.found = id === now ? 'now' : 'yes'
    return () => {
      for (const { element } of marked) delete element.dataset.found
    }
  }, [found, now])
}

/** Goes through what is found, one at a time and round the end, bringing each into view. */
export function useFoundWalk(found: readonly PieceId[] | undefined) {
  const context = useBoardContext()
  const { shown: at } = useToolView()
  const now = found && at !== undefined && found.includes(at) ? at : undefined
  const index = found && now !== undefined ? found.indexOf(now) : -1
  return {
    now,
    /** From 0; −1 before the first step. */
    index,
    /** The piece that is shown now; undefined when nothing is found. */
    step(by: 1 | -1): PieceId | undefined {
      if (!found || found.length === 0) return undefined
      const next = found[index < 0 && by < 0 ? found.length - 1 : (index + by + found.length) % found.length]
      if (next === undefined) return undefined
      context.tools.show(next)
      showPiece(context, next)
      return next
    },
  }
}
