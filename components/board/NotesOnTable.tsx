import { useTranslations } from 'next-intl'
import { useCallback, useRef } from 'react'
import { personStyle } from '@/components/ui/personStyle'
import type { BoardNote, Place } from '@/lib/domain/board'
import { hangOf, noteWidthOn, wouldCoverQuestion } from '@/lib/domain/noteRoom'
import { noteStacks } from '@/lib/domain/noteStack'
import { isInSlot, type PieceSpec } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { NoteCard } from './NoteCard'
import { useAuthors } from './useAuthors'
import { useBoard } from './useBoard'
import { motionOf, useCarried } from './useCarried'
import type { Point } from './viewport'

/** The notes, hanging on their pieces and moving with them. */
export function NotesOnTable() {
  const { table } = useBoardContext()
  const board = useBoard()
  return noteStacks(board).map(({ id, notes }) => {
    const piece = table.pieces.find((candidate) => candidate.id === id)
    const place = piece && board.pieces[piece.id]
    if (!piece || !place) return null
    return (
      <Stack
        key={id}
        piece={piece}
        place={place}
        notes={notes}
        hang={hangOf(table, piece, place, board)}
        isFolded={wouldCoverQuestion(table, board, piece, place)}
      />
    )
  })
}

interface StackProps {
  readonly piece: PieceSpec
  readonly place: Place
  readonly notes: readonly BoardNote[]
  /** Judged where the piece lies, so that its notes do not jump about while it is carried. */
  readonly hang: ReturnType<typeof hangOf>
  /** Shown as a tab only, since a question lies beneath. */
  readonly isFolded: boolean
}

/** While somebody writes in it on the table, in board units. */
const writingWidth = 260

function Stack({ piece, place, notes, hang, isFolded }: StackProps) {
  const t = useTranslations('board')
  const { table, openCard } = useBoardContext()
  const element = useRef<HTMLElement>(null)
  const [right, down] = isFolded ? [piece.width - 14, piece.height - 13] : [hang.x, hang.y]
  const write = useCallback(
    (at: Point) => {
      if (element.current) element.current.style.translate = `${at.x + right}px ${at.y + down}px`
    },
    [right, down],
  )
  const held = useCarried(piece.id, place, write)
  const authorOf = useAuthors()
  const isHeld = held.mine !== undefined || held.holder !== undefined
  const motion = motionOf(held)
  const width = noteWidthOn(piece)
  const widths: Record<string, string> = {
    '--note-width': `${width}px`,
    '--writing-width': `${Math.max(width, Math.min(writingWidth, table.width - place.x - hang.x))}px`,
  }
  const zIndex = (isHeld ? 2_000_001 : 1_000_000) + place.z
  if (isFolded) {
    return (
      <button
        ref={(folded) => {
          element.current = folded
        }}
        type="button"
        tabIndex={-1}
        onClick={() => openCard(piece.id)}
        className={`absolute top-0 left-0 flex h-[26px] items-center gap-1.5 rounded-pill bg-paper py-0 pr-2.5 pl-1 font-[650] text-[12px] text-ink-2 leading-none shadow-rest ${motion}`}
        style={{ zIndex, transform: 'translateX(-100%)' }}
      >
        <span className="flex">
          {notes.slice(-3).map((note, index) => {
            const author = authorOf(note.createdBy)
            return (
              <span
                key={note.id}
                className="grid size-5 place-items-center rounded-pill bg-(--person) font-bold font-display text-[9px] text-on-person shadow-[0_0_0_1.5px_var(--color-paper)]"
                style={{ ...personStyle(author?.colour ?? 5), marginLeft: index ? -6 : 0 }}
              >
                {author?.initials ?? '…'}
              </span>
            )
          })}
        </span>
        {t('piece.notes', { count: notes.length })}
      </button>
    )
  }
  return (
    <div
      ref={(stack) => {
        element.current = stack
      }}
      className={`absolute top-0 left-0 w-0 focus-within:z-[1999999]! ${motion}`}
      style={{ zIndex }}
    >
      <div
        className={`absolute left-0 flex w-(--note-width) flex-col focus-within:w-(--writing-width) gap-1.5 ${hang.side === 'above' ? 'bottom-0' : 'top-0'}`}
        style={{
          ...widths,
          transform: `rotate(calc(var(--tilt-lying) * ${isInSlot(piece, place) ? -1.2 : 1.4}deg))`,
        }}
      >
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} piece={piece} isOnTable />
        ))}
      </div>
    </div>
  )
}
