import { MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { clampToTable, isInSlot, slotNear } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import type { Point } from './viewport'

/** A hand trembles by some pixels; less than this is a tap, which opens the card. */
const activationConstraint = { distance: 5 }

interface Grip {
  readonly piece: PieceId
  at: Point
  readonly letGo: () => void
}

/**
 * Takes a piece along with the pointer, in board units whatever the zoom, and lays it down where it is released.
 * dnd-kit says when a drag begins and ends; the way between is read from the pointer itself, since dnd-kit tells of
 * a movement only after a render and so may not have told of the last one when the piece is dropped.
 */
export function usePieceDrag() {
  const { session, table, view, drags, actions, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  const grip = useRef<Grip>(undefined)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint }),
    useSensor(TouchSensor, { activationConstraint }),
  )

  const letGo = useCallback(() => {
    grip.current?.letGo()
    grip.current = undefined
    drags.set(undefined)
  }, [drags])
  useEffect(() => letGo, [letGo])

  return {
    sensors,
    onDragStart({ active, activatorEvent }: { active: { id: string | number }; activatorEvent: Event }) {
      const id = active.id as PieceId
      const piece = table.byId.get(id)
      const place = session.store.snapshot().pieces[id]
      const pressed = pointOf(activatorEvent)
      if (!piece || !place || !pressed) return
      const { zoom } = view.snapshot()
      const carry = (event: PointerEvent) => {
        const held = grip.current
        if (!held || !event.isPrimary) return
        held.at = {
          x: place.x + (event.clientX - pressed.x) / zoom,
          y: place.y + (event.clientY - pressed.y) / zoom,
        }
        drags.set({ piece: id, ...held.at, slot: slotNear(piece, held.at.x, held.at.y) })
        session.presence.drag({ piece: id, ...held.at })
      }
      grip.current?.letGo()
      window.addEventListener('pointermove', carry)
      window.addEventListener('pointerup', carry, true)
      grip.current = {
        piece: id,
        at: place,
        letGo() {
          window.removeEventListener('pointermove', carry)
          window.removeEventListener('pointerup', carry, true)
        },
      }
      drags.set({ piece: id, x: place.x, y: place.y, slot: slotNear(piece, place.x, place.y) })
      session.presence.drag({ piece: id, x: place.x, y: place.y })
    },
    onDragEnd() {
      const held = grip.current
      const piece = held && table.byId.get(held.piece)
      if (held && piece) {
        const place = slotNear(piece, held.at.x, held.at.y) ?? clampToTable(piece, held.at)
        actions.move(held.piece, place)
        session.presence.drop({ piece: held.piece, ...place })
        announcer.say(
          t(isInSlot(piece, place) ? 'say.placed' : 'say.laid', { piece: pieceLabel(piece, language) }),
        )
      }
      letGo()
    },
    onDragCancel() {
      letGo()
      session.presence.drop(undefined)
    },
  }
}

/** Where the finger or the mouse went down, in window pixels. */
function pointOf(event: Event): Point | undefined {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY }
  const touch = 'touches' in event && event instanceof TouchEvent ? event.touches[0] : undefined
  return touch && { x: touch.clientX, y: touch.clientY }
}
