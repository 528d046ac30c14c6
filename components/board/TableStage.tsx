import { DndContext, useDraggable, useSensor, useSensors } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Spotlight } from '@/components/facilitation/Spotlight'
import type { PieceId } from '@/lib/domain/board'
import { useBoardContext } from './boardContext'
import { Cursors } from './Cursors'
import { HandSensor } from './HandSensor'
import { JoinedBeds } from './JoinedBeds'
import { NotesOnTable } from './NotesOnTable'
import { PatternDefs } from './PatternDefs'
import { Pieces } from './Pieces'
import { RowBadges } from './RowBadges'
import { Tray } from './Tray'
import { useRemoteMotion } from './useRemoteMotion'
import { useTableGestures } from './useTableGestures'
import { useTableKeys } from './useTableKeys'
import { useTableNotes } from './useTableNotes'
import { toBoard } from './viewport'

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

/** The table top and everything that lies on it. */
export function TableStage({ openPiece }: { readonly openPiece: PieceId | undefined }) {
  const t = useTranslations('board')
  const { view, hand, gestures, mayEdit } = useBoardContext()
  const ref = useRef<HTMLElement>(null)
  useTableGestures(ref)
  useTableKeys(ref)
  useTableNotes(ref)
  useRemoteMotion()
  useEffect(() => hand.attend(), [hand])
  // Before the sitting ends, which would leave nothing to put it back with.
  useLayoutEffect(() => () => hand.putBack(), [hand])
  useEffect(() => {
    const onHidden = () => {
      if (document.hidden) hand.putBack()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [hand])
  useEffect(() => {
    if (!mayEdit) hand.putBack()
  }, [hand, mayEdit])
  const sensors = useSensors(useSensor(HandSensor, { hand, gestures, view }))
  return (
    <section
      ref={ref}
      aria-label={t('table')}
      data-keys=""
      data-table=""
      tabIndex={-1}
      className="table-surface absolute inset-0 cursor-default touch-none overflow-clip outline-none data-pan:cursor-grab"
      onClickCapture={(event) => {
        if (hand.snapshot()?.grip !== 'pickedUp' || event.detail === 0) return
        event.stopPropagation()
        if (gestures.hasMoved()) return
        hand.carryMiddle(toBoard(view.snapshot(), { x: event.clientX, y: event.clientY }))
        hand.drop()
      }}
    >
      <PatternDefs />
      <DndContext id={useId()} sensors={sensors} autoScroll={false} accessibility={silence}>
        <Plane>
          <Tray />
          <JoinedBeds />
          <HandArea>
            <Pieces openPiece={openPiece} />
          </HandArea>
          <RowBadges />
          <NotesOnTable />
          <Spotlight />
          <Cursors />
        </Plane>
      </DndContext>
    </section>
  )
}

/** One draggable for all pieces: dnd-kit draws every draggable anew whenever one is lifted or laid. */
function HandArea({ children }: { readonly children: ReactNode }) {
  const { mayEdit } = useBoardContext()
  const { setNodeRef, listeners } = useDraggable({ id: 'hand', disabled: !mayEdit })
  return (
    <div ref={setNodeRef} {...listeners}>
      {children}
    </div>
  )
}

/** Board units to pixels, for everything inside. */
function Plane({ children }: { readonly children: ReactNode }) {
  const { view, table } = useBoardContext()
  const { zoom, x, y } = useSyncExternalStore(view.subscribe, view.snapshot, view.snapshot)
  return (
    <div
      data-plane=""
      data-zoom={zoom.toFixed(3)}
      className="absolute top-0 left-0 origin-top-left [text-rendering:geometricPrecision]"
      style={{
        width: table.width,
        height: table.height,
        transform: `translate(${x}px, ${y}px) scale(${zoom})`,
      }}
    >
      {children}
    </div>
  )
}
