import { memo, useCallback, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { putAt } from '@/components/board/hand/afloat'
import { motionOf, useCarried } from '@/components/board/hand/useCarried'
import type { Point } from '@/components/board/view/viewport'
import type { Place } from '@/lib/domain/board'
import { type hangOf, noteWidthOn } from '@/lib/domain/noteRoom'
import type { NoteStack } from '@/lib/domain/noteStack'
import { isInSlot, type PieceSpec } from '@/lib/domain/table'
import { FoldedNotes } from './FoldedNotes'
import { NoteColumn } from './NoteColumn'

interface HangingNotesProps {
  readonly piece: PieceSpec
  readonly place: Place
  readonly stack: NoteStack
  /** Judged where the piece lies, so that its notes do not jump about while it is carried. */
  readonly hang: ReturnType<typeof hangOf>
  /** Shown as a tab only, since a question lies beneath. */
  readonly isFolded: boolean
}

/** While somebody writes in it on the table, in board units. */
const writingWidth = 260

/** The notes of one piece, moving with it. */
export const HangingNotes = memo(function HangingNotes(props: HangingNotesProps) {
  const { piece, place, stack, hang, isFolded } = props
  const { table, openCard } = useBoardContext()
  const element = useRef<HTMLElement>(null)
  const [right, down] = isFolded ? [piece.width - 14, piece.height - 13] : [hang.x, hang.y]
  const write = useCallback(
    ({ x, y }: Point) => putAt(element.current, { x: x + right, y: y + down }),
    [right, down],
  )
  const held = useCarried(piece.id, place, element, write)
  const isHeld = held.mine !== undefined || held.holder !== undefined
  const motion = motionOf(held)
  const zIndex = (isHeld ? 2_000_001 : 1_000_000) + place.z
  const open = () => openCard(piece.id)
  if (isFolded) {
    return <FoldedNotes ref={element} notes={stack.notes} className={motion} zIndex={zIndex} onOpen={open} />
  }
  const width = noteWidthOn(piece)
  return (
    <div
      ref={(hanging) => {
        element.current = hanging
      }}
      className={`absolute top-0 left-0 w-0 focus-within:z-[1999999]! ${motion}`}
      style={{ zIndex }}
    >
      <NoteColumn
        stack={stack}
        width={width}
        writingWidth={Math.max(width, Math.min(writingWidth, table.width - place.x - hang.x))}
        tilt={isInSlot(piece, place) ? -1.2 : 1.4}
        isUpwards={hang.side === 'above'}
        onOpen={open}
      />
    </div>
  )
})
