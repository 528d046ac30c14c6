import { DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { type PointerEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { HandSensor } from './HandSensor'

/** dnd-kit would speak English of ids; the board says what happens itself, in the person's language. */
const silence = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}

type Press = (event: PointerEvent) => void

/**
 * Where pieces can be taken hold of. dnd-kit stands beside them, not around them: whenever a drag begins or ends it
 * looks through all that is inside of it for whom it concerns.
 */
export function HandArea({ children }: { readonly children: ReactNode }) {
  const { view, hand, gestures } = useBoardContext()
  const sensors = useSensors(useSensor(HandSensor, { hand, gestures, view }))
  const press = useRef<Press>(undefined)
  return (
    <>
      <DndContext id={useId()} sensors={sensors} autoScroll={false} accessibility={silence}>
        <Taking press={press} />
      </DndContext>
      <div onPointerDown={(event) => press.current?.(event)}>{children}</div>
    </>
  )
}

/**
 * One draggable for all pieces: dnd-kit draws every draggable anew whenever one is lifted or laid. It is told of no
 * element, which it would lay out the whole page to measure; the hand knows where the pieces are.
 */
function Taking({ press }: { readonly press: RefObject<Press | undefined> }) {
  const { mayEdit } = useBoardContext()
  const { listeners } = useDraggable({ id: 'hand', disabled: !mayEdit })
  useLayoutEffect(() => {
    press.current = (event) => listeners?.onPointerDown?.(event)
  })
  return null
}
