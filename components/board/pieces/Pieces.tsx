import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { usePiecesInHand } from '@/components/board/hand/usePiecesInHand'
import { useToolView } from '@/components/board/tools/useToolView'
import { useBoard } from '@/components/board/useBoard'
import type { PieceId, PieceKind } from '@/lib/domain/board'
import { isCovered } from '@/lib/domain/isCovered'
import { joinedGroups } from '@/lib/domain/joined'
import type { PieceSpec } from '@/lib/domain/table'
import { Piece } from './Piece'
import { useRoving } from './useRoving'

const kinds: readonly PieceKind[] = ['question', 'keyword', 'image']

/** Every piece, grouped by kind for the ear; for the eye each lies where it lies. */
export function Pieces() {
  const t = useTranslations('board')
  const { table, view, language } = useBoardContext()
  const board = useBoard()
  const inHand = usePiecesInHand()
  // What is looked at while finding lies on top, and can be read.
  const { shown } = useToolView()
  const { tabStops, setStop, rove } = useRoving(table, board, language)
  const groups = joinedGroups(table, board)
  const counts = new Map<PieceId, number>()
  for (const note of board.notes) if (note.piece) counts.set(note.piece, (counts.get(note.piece) ?? 0) + 1)

  const onFocus = useCallback(
    (piece: PieceSpec) => {
      setStop(piece)
      const element = document.querySelector(`[data-piece="${piece.id}"]`)
      // Only for those who came by keyboard: under a pointer the table must not slide away.
      if (element?.matches(':focus-visible')) view.reveal(element.getBoundingClientRect())
    },
    [setStop, view],
  )

  return kinds.map((kind) => (
    // biome-ignore lint/a11y/useSemanticElements: not a form; these are things on a table
    <div key={kind} role="group" aria-label={t(`group.${kind}`)}>
      {table.pieces.map((piece) => {
        const place = board.pieces[piece.id]
        if (piece.kind !== kind || !place) return null
        return (
          <Piece
            key={piece.id}
            piece={piece}
            place={place}
            isJoined={groups.has(piece.id)}
            isCovered={piece.id !== shown && isCovered(table, board, piece, inHand)}
            noteCount={counts.get(piece.id) ?? 0}
            isTabStop={tabStops.has(piece.id)}
            onRove={rove}
            onTabStop={onFocus}
          />
        )
      })}
    </div>
  ))
}
