import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { PieceId } from '@/lib/domain/board'
import type { PieceSpec } from '@/lib/domain/table'

/** The question that a keyword or an image is laid to now. Changes with this piece alone, whatever else moves. */
export function useLaidAt(piece: PieceId): PieceSpec | undefined {
  const { session, table } = useBoardContext()
  const { subscribe, snapshot } = session.store
  const question = useSyncExternalStore(
    subscribe,
    () => snapshot().laid[piece] ?? undefined,
    () => undefined,
  )
  return question && table.byId.get(question)
}
