import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { HandArea } from '@/components/board/hand/HandArea'
import { useRemoteMotion } from '@/components/board/hand/useRemoteMotion'
import { NotesOnTable } from '@/components/board/notes/NotesOnTable'
import { useTableNotes } from '@/components/board/notes/useTableNotes'
import { Cursors } from '@/components/board/people/Cursors'
import { JoinedBeds } from '@/components/board/pieces/JoinedBeds'
import { PatternDefs } from '@/components/board/pieces/PatternDefs'
import { Pieces } from '@/components/board/pieces/Pieces'
import { RowBadges } from '@/components/board/pieces/RowBadges'
import { Tray } from '@/components/board/pieces/Tray'
import { useTableGestures } from '@/components/board/view/useTableGestures'
import { useTableKeys } from '@/components/board/view/useTableKeys'
import { toBoard } from '@/components/board/view/viewport'
import { Spotlight } from '@/components/facilitation/Spotlight'
import { useBoardContext } from './boardContext'

/** The table top and everything that lies on it. */
export function TableStage() {
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
      <Plane>
        <Tray />
        <JoinedBeds />
        <HandArea>
          <Pieces />
        </HandArea>
        <RowBadges />
        <NotesOnTable />
        <Spotlight />
        <Cursors />
      </Plane>
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
