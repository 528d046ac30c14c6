import type { PieceId } from '@/lib/domain/board'

/** The piece in this person's own hand, in board units; `slot` is where it would snap if released now. */
export interface Drag {
  readonly piece: PieceId
  readonly x: number
  readonly y: number
  readonly slot: { readonly x: number; readonly y: number } | undefined
}

export interface DragStore {
  subscribe(listener: () => void): () => void
  snapshot(): Drag | undefined
  set(drag: Drag | undefined): void
  /** A hand goes down: whatever was dragged before is over. */
  beginGesture(): void
  /** Whether something was dragged since the hand went down; then the click that ends it opens nothing. */
  hasDragged(): boolean
}

/** Kept outside React, so that a moving hand re-renders the piece in it and the slot under it, nothing else. */
export function createDragStore(): DragStore {
  const listeners = new Set<() => void>()
  let current: Drag | undefined
  let hasDragged = false
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    set(drag) {
      current = drag
      if (drag) hasDragged = true
      for (const listener of listeners) listener()
    },
    beginGesture() {
      hasDragged = false
    },
    hasDragged: () => hasDragged,
  }
}
