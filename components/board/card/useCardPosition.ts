import { type CSSProperties, useMemo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toScreen } from '@/components/board/view/viewport'
import type { PieceKind } from '@/lib/domain/board'
import { overlap } from '@/lib/domain/rects'
import type { PieceSpec, Rect } from '@/lib/domain/table'

/** With two notes; longer ones scroll. A question's words are large, and what is laid to it stands below them. */
const usualHeights: Record<PieceKind, number> = { question: 640, keyword: 440, image: 480 }

/** A question is the loudest thing there is; an illustration has its notes beside it, where there is room. */
function widthOf(kind: PieceKind, windowWidth: number): number {
  if (kind === 'image') return windowWidth < 1024 ? 372 : 660
  return windowWidth < 1440 ? 372 : 440
}
const gap = 18
/** Clear of the panels along the upper edge. */
const upperEdge = 88
const edge = 14

/**
 * Where a piece's card opens: where it hides the least of the piece and of the tray, judged once, when it opens. A
 * card that followed the table would slide away from under the hand. `right` is what the drawer takes, in pixels. On
 * a phone the card is a sheet at the bottom, and this says nothing.
 */
export function useCardPosition(piece: PieceSpec, right: number): CSSProperties | undefined {
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
  return useMemo(() => {
    if (width < 640) return undefined
    const cardWidth = widthOf(piece.kind, width)
    const usualHeight = usualHeights[piece.kind]
    const shown = view.snapshot()
    const place = session.store.snapshot().pieces[piece.id] ?? { x: 0, y: 0 }
    const onScreen = (rect: Rect): Rect => ({
      ...toScreen(shown, rect),
      width: rect.width * shown.zoom,
      height: rect.height * shown.zoom,
    })
    const lies = onScreen({ ...place, width: piece.width, height: piece.height })
    const tray = onScreen(table.tray)
    const lowest = Math.max(upperEdge, height - edge - usualHeight)
    const top = Math.min(Math.max(upperEdge, lies.y - 40), lowest)
    // In a narrow window the drawer lies below, not at the right.
    const most = width - (width < 1024 ? 0 : right) - cardWidth - edge
    const lefts = [most, lies.x + lies.width + gap, lies.x - gap - cardWidth, edge].map((left) =>
      Math.min(Math.max(edge, left), Math.max(edge, most)),
    )
    const cost = (left: number) => {
      const card: Rect = { x: left, y: top, width: cardWidth, height: usualHeight }
      return 4 * overlap(card, lies) + overlap(card, tray)
    }
    const left = lefts.reduce((best, next) => (cost(next) < cost(best) ? next : best))
    return { left, top, width: cardWidth, maxHeight: height - top - edge }
  }, [piece, width, height, right, session, view, table])
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
