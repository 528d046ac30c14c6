import { DndContext } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useSyncExternalStore } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { useBoardContext } from './boardContext'
import { Cursors } from './Cursors'
import { NotesOnTable } from './NotesOnTable'
import { PatternDefs } from './PatternDefs'
import { Pieces } from './Pieces'
import { RowBadges } from './RowBadges'
import { Tray } from './Tray'
import { usePieceDrag } from './usePieceDrag'
import { useTableGestures } from './useTableGestures'
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
  const { session, view, drags } = useBoardContext()
  const ref = useRef<HTMLElement>(null)
  const gestures = useTableGestures(ref)
  const { sensors, ...handlers } = usePieceDrag()
  return (
    <section
      ref={ref}
      aria-label={t('table')}
      className="table-surface absolute inset-0 cursor-default touch-none overflow-clip"
      {...gestures}
      onPointerDown={(event) => {
        if (event.isPrimary) drags.beginGesture()
        gestures.onPointerDown(event)
      }}
      onPointerMove={(event) => {
        gestures.onPointerMove(event)
        session.presence.point(toBoard(view.snapshot(), { x: event.clientX, y: event.clientY }))
      }}
      onPointerLeave={() => session.presence.point(undefined)}
    >
      <PatternDefs />
      <DndContext id={useId()} sensors={sensors} autoScroll={false} accessibility={silence} {...handlers}>
        <Plane>
          <Tray />
          <Pieces openPiece={openPiece} />
          <RowBadges />
          <NotesOnTable />
          <Cursors />
        </Plane>
      </DndContext>
    </section>
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
