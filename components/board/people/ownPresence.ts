import type { PieceId } from '@/lib/domain/board'
import type { Presence, SharedView } from '@/lib/sync/presence'
import type { PresenceSender } from '@/lib/sync/presenceSender'

interface Held {
  readonly piece: PieceId
  readonly x: number
  readonly y: number
  /** The pieces joined to it that come along. */
  readonly with?: readonly PieceId[]
}

/** What this person's screen tells the others while it happens. Board units. */
export interface OwnPresence {
  point(at: { readonly x: number; readonly y: number } | undefined): void
  drag(held: Held): void
  /** Laid down there; undefined for a drag that was given up. */
  drop(held: Held | undefined): void
  write(field: string): void
  stopWriting(field: string): void
  /** Asks all to look at a piece; only whoever leads the table is obeyed. Undefined ends it. */
  spotlight(piece: PieceId | undefined): void
  /** Asks all to see this part of the table. Undefined ends it. */
  showView(area: SharedView | undefined): void
  /** The page went to the background, or came back. */
  away(isAway: boolean): void
  /** What was just done to the whole table: the others are told for some seconds. */
  tell(act: NonNullable<Presence['act']>): void
  destroy(): void
}

/** Who has not touched a key for this long is thinking, not writing. */
const writingMs = 4_000
/** Long enough to reach whoever was away for a moment. */
const toldMs = 4_000
/** Without a receipt by then (no connection) the piece is let go of anyway. */
const holdMs = 3_000

/**
 * `isSaved` and `onSaved` tell of receipts: a dropped piece is held in presence until its place is committed and so
 * has reached the others. Else it would jump back on their screens for the moment in between.
 */
export function createOwnPresence(
  sender: PresenceSender,
  saved: { isSaved(): boolean; subscribe(listener: () => void): () => void },
): OwnPresence {
  let writing: { field: string; timer: ReturnType<typeof setTimeout> } | undefined
  let letGo: (() => void) | undefined
  let telling: ReturnType<typeof setTimeout> | undefined
  const stopWriting = (field: string) => {
    if (writing?.field !== field) return
    clearTimeout(writing.timer)
    writing = undefined
    sender.set({ writing: undefined })
  }
  return {
    point: (at) => sender.set({ cursor: at ? { x: Math.round(at.x), y: Math.round(at.y) } : undefined }),
    drag(held) {
      letGo?.()
      sender.set({ drag: rounded(held) })
    },
    drop(held) {
      letGo?.()
      if (!held || saved.isSaved()) {
        sender.set({ drag: undefined })
        return
      }
      sender.set({ drag: rounded(held) })
      const timer = setTimeout(() => finish(true), holdMs)
      const unsubscribe = saved.subscribe(() => {
        if (saved.isSaved()) finish(true)
      })
      const finish = (shouldSend: boolean) => {
        clearTimeout(timer)
        unsubscribe()
        letGo = undefined
        if (shouldSend) sender.set({ drag: undefined })
      }
      letGo = () => finish(false)
    },
    write(field) {
      if (writing) clearTimeout(writing.timer)
      if (writing?.field !== field) sender.set({ writing: field })
      writing = { field, timer: setTimeout(() => stopWriting(field), writingMs) }
    },
    stopWriting,
    spotlight: (piece) => sender.set({ spotlight: piece }),
    showView: (area) => sender.set({ view: area && wholeUnits(area) }),
    away: (isAway) => sender.set({ isAway: isAway || undefined }),
    tell(act) {
      clearTimeout(telling)
      sender.set({ act })
      telling = setTimeout(() => sender.set({ act: undefined }), toldMs)
    },
    destroy() {
      letGo?.()
      clearTimeout(telling)
      if (writing) clearTimeout(writing.timer)
      sender.destroy()
    },
  }
}

function rounded(held: Held): Held {
  return { ...held, x: Math.round(held.x), y: Math.round(held.y) }
}

function wholeUnits({ x, y, width, height }: SharedView): SharedView {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  }
}
