import { type KeyboardEvent, useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toScreen } from '@/components/board/view/viewport'
import type { Point } from '@/lib/domain/joined'
import { clampToTable, type PieceSpec, type Table } from '@/lib/domain/table'

/** Board units a step (DESIGN §4). */
const step = 8
const longStep = 40
const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
/** How far in from the slot's edge a keyword or an image is brought, so that the question can be read. */
const margin = 16

/** Lifting, carrying and laying a focused piece by keys: Shift + M, arrows, 1–9, Enter; Esc is the table's. */
export function useHandKeys(piece: PieceSpec) {
  const { hand, table, view, mayEdit } = useBoardContext()
  return useMemo(() => {
    const isMine = () => hand.snapshot()?.grip === 'keys' && hand.snapshot()?.lead === piece.id

    function carry(at: Point): void {
      const place = clampToTable(piece, at)
      hand.carry(place)
      const shown = view.snapshot()
      const { x: left, y: top } = toScreen(shown, place)
      view.reveal({
        left,
        top,
        right: left + piece.width * shown.zoom,
        bottom: top + piece.height * shown.zoom,
      })
    }

    return {
      /** Whether the key is none of the piece's own. */
      onKeyDown(event: KeyboardEvent): boolean {
        const { key } = event
        if (event.altKey || event.ctrlKey || event.metaKey) return false
        if (!isMine()) {
          if (!isLift(event) || !mayEdit || hand.snapshot()) return false
          event.preventDefault()
          hand.lift(piece.id, 'keys')
          return true
        }
        const at = hand.placeOf(piece.id)
        const direction = directions[key]
        // F5, Page Down and their like are the browser's; letters lead to no other piece while one is in the hand.
        if (!direction && key !== 'Enter' && key.length > 1) return true
        event.preventDefault()
        if (key === 'Enter' || key === ' ' || isLift(event)) {
          // Held down, the key that has just lifted it does not lay it.
          if (!event.repeat) hand.drop()
        } else if (at && direction) {
          const far = event.shiftKey ? longStep : step
          carry({ x: at.x + direction.x * far, y: at.y + direction.y * far })
        } else {
          const slot = slotOf(table, piece, key)
          if (slot) carry(slot)
        }
        return true
      },
      /** Whoever goes on to something else has laid it. */
      onBlur() {
        if (isMine()) hand.drop()
      },
    }
  }, [hand, table, view, mayEdit, piece])
}

/** Small letters jump to the piece that begins with them. */
const isLift = ({ key, shiftKey }: KeyboardEvent) => shiftKey && key.toLowerCase() === 'm'

/** Where a digit brings the piece: to the tray's places, counted as one reads. */
function slotOf(table: Table, piece: PieceSpec, key: string): Point | undefined {
  const question = table.pieces.filter((other) => other.kind === 'question')[Number(key) - 1]
  if (!question) return undefined
  const { x, y } = question.slot
  if (piece.kind === 'question') return { x, y }
  return { x: x + question.width - piece.width - margin, y: y + question.height - piece.height / 2 }
}
