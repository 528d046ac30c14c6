import { type CSSProperties, useSyncExternalStore } from 'react'
import type { PieceSpec } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { toScreen } from './viewport'

const cardWidth = 348
const gap = 18
/** Clear of the panels along the upper and lower edge. */
const edge = 88
const sideEdge = 14

/**
 * Beside the piece, on the side with more room, so that the card hides neither the piece nor the questions round it
 * more than it must. Opened once and left there: a card that follows the table would slide away from under the hand.
 * On a phone the style sheet makes it a sheet at the bottom, and this says nothing.
 */
export function useCardPosition(piece: PieceSpec): CSSProperties | undefined {
  const { session, view, table } = useBoardContext()
  const width = useSyncExternalStore(
    onResize,
    () => window.innerWidth,
    () => 1440,
  )
  const height = useSyncExternalStore(
    onResize,
    () => window.innerHeight,
    () => 900,
  )
  const shown = useSyncExternalStore(view.subscribe, view.snapshot, view.snapshot)
  if (width < 640) return undefined
  const place = session.store.snapshot().pieces[piece.id]
  if (!place) return { top: edge, left: sideEdge }
  const topLeft = toScreen(shown, place)
  const right = topLeft.x + piece.width * shown.zoom
  const tableMiddle = toScreen(shown, { x: table.tray.x + table.tray.width / 2, y: 0 }).x
  const fitsRight = right + gap + cardWidth < width - sideEdge
  const isRight = fitsRight && (topLeft.x < tableMiddle || topLeft.x - gap - cardWidth < sideEdge)
  const left = isRight ? right + gap : topLeft.x - gap - cardWidth
  const top = Math.min(Math.max(edge, topLeft.y - 40), Math.max(edge, height - edge - 420))
  return {
    left: Math.min(Math.max(sideEdge, left), width - cardWidth - sideEdge),
    top,
    maxHeight: height - top - sideEdge,
  }
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
