import type { PieceId } from '@/lib/domain/board'
import type { ViewStore } from './viewStore'

/** Closer than this the words on a piece can be read. */
const readableZoom = 0.75

const elementOf = (piece: PieceId) => document.querySelector<HTMLElement>(`[data-piece="${piece}"]`)

/** Brings a piece into this person's view, near enough to be read; nobody else's view moves. */
export function showPiece(view: ViewStore, piece: PieceId): void {
  const element = elementOf(piece)
  if (!element) return
  const { zoom } = view.snapshot()
  if (zoom < readableZoom) {
    const { left, top, width, height } = element.getBoundingClientRect()
    view.zoom(readableZoom / zoom, { x: left + width / 2, y: top + height / 2 })
  }
  // Where it lies after the zoom is known in the next frame.
  requestAnimationFrame(() => view.reveal(element.getBoundingClientRect()))
}

/** Puts the keyboard on a piece. */
export function focusPiece(piece: PieceId): void {
  elementOf(piece)?.focus({ preventScroll: true })
}
