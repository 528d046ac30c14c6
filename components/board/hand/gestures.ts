/** What the hand on the table does, so that its ways are told apart: a tap, a drag, a table drawn along. */
export interface Gestures {
  /** A hand goes down: whatever it did before is over. */
  begin(): void
  /** It moves something, a piece or the table: then the click that ends it opens nothing. */
  moved(): void
  hasMoved(): boolean
  /** The space bar is held: the hand draws the table along, whatever lies under it. */
  setPanning(isPanning: boolean): void
  isPanning(): boolean
}

export function createGestures(): Gestures {
  let hasMoved = false
  let isPanning = false
  return {
    begin() {
      hasMoved = false
    },
    moved() {
      hasMoved = true
    },
    hasMoved: () => hasMoved,
    setPanning(next) {
      isPanning = next
    },
    isPanning: () => isPanning,
  }
}
