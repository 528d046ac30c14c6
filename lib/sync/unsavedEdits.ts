/**
 * Whether everything written here is in the server's log. Edits made without a connection travel in the answer to
 * the server's step 1, so a new connection proves nothing before that answer has its receipt.
 */
export interface UnsavedEdits {
  /** A new connection: counting starts over, what is unsaved stays so. */
  opened(): void
  /** The document was changed here. */
  edited(): void
  /** A frame with edits went out; `isAnswer` when it was the step 2 that the server asked for. */
  sent(isAnswer: boolean): void
  /** The server has committed the first `count` of this connection's frames with edits. */
  receipted(count: number): void
  exist(): boolean
}

export function createUnsavedEdits(initially: boolean): UnsavedEdits {
  let areUnsaved = initially
  let sentCount = 0
  let hasAnswered = false
  return {
    opened() {
      sentCount = 0
      hasAnswered = false
    },
    edited() {
      areUnsaved = true
    },
    sent(isAnswer) {
      sentCount++
      if (isAnswer) hasAnswered = true
    },
    receipted(count) {
      if (hasAnswered && count >= sentCount) areUnsaved = false
    },
    exist: () => areUnsaved,
  }
}
