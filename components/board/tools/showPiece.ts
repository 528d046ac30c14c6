import type { BoardContext } from '@/components/board/boardContext'
import { toScreen } from '@/components/board/view/viewport'
import type { PieceId } from '@/lib/domain/board'

/** Closer than this the words on a piece can be read. */
const readableZoom = 0.75

/**
 * Brings a piece into this person's view, near enough to be read; nobody else's view moves. Where the board says that it
 * lies: it may still be gliding there.
 */
export function showPiece(
  { session, table, view }: Pick<BoardContext, 'session' | 'table' | 'view'>,
  piece: PieceId,
): void {
  const spec = table.byId.get(piece)
  const place = session.store.snapshot().pieces[piece]
  if (!spec || !place) return
  const { zoom } = view.snapshot()
  const middle = { x: place.x + spec.width / 2, y: place.y + spec.height / 2 }
  if (zoom < readableZoom) view.zoom(readableZoom / zoom, toScreen(view.snapshot(), middle))
  const corner = toScreen(view.snapshot(), place)
  const end = toScreen(view.snapshot(), { x: place.x + spec.width, y: place.y + spec.height })
  view.reveal({ left: corner.x, top: corner.y, right: end.x, bottom: end.y })
}

/** Puts the keyboard on a piece. */
export function focusPiece(piece: PieceId): void {
  document.querySelector<HTMLElement>(`[data-piece="${piece}"]`)?.focus({ preventScroll: true })
}
