import {
  type DragEndEvent,
  type DragMoveEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { clampToTable, isInSlot, slotNear } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { pieceLabel } from './pieceWords'

/** A hand trembles by some pixels; less than this is a tap, which opens the card. */
const activationConstraint = { distance: 5 }

/** Takes a piece along with the pointer, in board units whatever the zoom, and lays it down where it is released. */
export function usePieceDrag() {
  const { session, table, view, drags, actions, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  const from = useRef({ x: 0, y: 0 })
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint }),
    useSensor(TouchSensor, { activationConstraint }),
  )

  const positionOf = (event: DragMoveEvent | DragEndEvent) => {
    const { zoom } = view.snapshot()
    return { x: from.current.x + event.delta.x / zoom, y: from.current.y + event.delta.y / zoom }
  }
  const carry = (id: PieceId, at: { x: number; y: number }) => {
    const piece = table.byId.get(id)
    if (!piece) return
    drags.set({ piece: id, ...at, slot: slotNear(piece, at.x, at.y) })
    session.presence.drag({ piece: id, x: at.x, y: at.y })
  }

  return {
    sensors,
    onDragStart({ active }: { active: { id: string | number } }) {
      const id = active.id as PieceId
      const place = session.store.snapshot().pieces[id]
      if (!place) return
      from.current = place
      carry(id, place)
    },
    onDragMove(event: DragMoveEvent) {
      carry(event.active.id as PieceId, positionOf(event))
    },
    onDragEnd(event: DragEndEvent) {
      const id = event.active.id as PieceId
      const piece = table.byId.get(id)
      const at = positionOf(event)
      if (piece) {
        const place = slotNear(piece, at.x, at.y) ?? clampToTable(piece, at)
        actions.move(id, place)
        session.presence.drop({ piece: id, ...place })
        announcer.say(
          t(isInSlot(piece, place) ? 'say.placed' : 'say.laid', { piece: pieceLabel(piece, language) }),
        )
      }
      drags.set(undefined)
    },
    onDragCancel() {
      drags.set(undefined)
      session.presence.drop(undefined)
    },
  }
}
