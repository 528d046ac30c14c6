import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { growthOf, noteTilt, tableNoteWidth } from '@/lib/domain/noteRoom'
import type { NoteStack } from '@/lib/domain/noteStack'
import { NoteColumn } from './NoteColumn'

interface LyingNotesProps {
  readonly stack: NoteStack
  readonly isTabStop: boolean
}

/** A note on the table itself and what answers it. */
export const LyingNotes = memo(function LyingNotes({ stack, isTabStop }: LyingNotesProps) {
  const { table, notes, openCard } = useBoardContext()
  const [first] = stack.notes
  if (!first?.place) return null
  const { x, y, z } = first.place
  const growth = growthOf(first.place)
  return (
    <div
      data-lies={first.id}
      data-x={x}
      data-y={y}
      className="absolute top-0 left-0 w-0 transition-[translate] duration-(--duration-2) ease-snap focus-within:z-[1999999]!"
      style={{ translate: `${x}px ${y + growth.y}px`, zIndex: 1_500_000 + z }}
    >
      <NoteColumn
        stack={stack}
        width={tableNoteWidth}
        writingWidth={Math.max(tableNoteWidth, Math.min(280, table.width - x))}
        tilt={noteTilt(first.id)}
        isUpwards={growth.isUpwards}
        isTabStop={isTabStop}
        onOpen={() => {
          openCard(undefined)
          notes.show({ opened: first.id })
        }}
      />
    </div>
  )
})
