import { useTranslations } from 'next-intl'
import { type KeyboardEvent, Suspense, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { later } from '@/components/board/later'
import { useBoard } from '@/components/board/useBoard'
import { keepIdentity } from '@/lib/board/keepIdentity'
import type { Board } from '@/lib/domain/board'
import { hangOf, wouldCoverQuestion } from '@/lib/domain/noteRoom'
import { type NoteStack, noteStacks } from '@/lib/domain/noteStack'
import type { Table } from '@/lib/domain/table'
import { HangingNotes } from './HangingNotes'
import { LyingNotes } from './LyingNotes'

const NotesInOthersHands = later(async () => (await import('./NotesInOthersHands')).NotesInOthersHands)

interface Laid {
  readonly stack: NoteStack
  /** Where they hang on their piece; undefined for notes on the table itself. */
  readonly hang: ReturnType<typeof hangOf> | undefined
  readonly isFolded: boolean
}

/** The notes: those on pieces move with them, those on the table lie by themselves. One draws anew only when it has changed. */
export function NotesOnTable() {
  const t = useTranslations('notes')
  const { table } = useBoardContext()
  const board = useBoard()
  const kept = useRef<Readonly<Record<string, Laid>>>({})
  kept.current = keepIdentity(kept.current, layNotes(table, board))
  const laid = Object.values(kept.current)
  const lying = laid.filter(({ hang }) => !hang)
  const [stop, setStop] = useState<string>()
  const tabStop = lying.some(({ stack }) => stack.id === stop) ? stop : lying[0]?.stack.id
  return (
    <>
      {laid.map(({ stack, hang, isFolded }) => {
        const piece = hang && table.pieces.find(({ id }) => id === stack.id)
        const place = piece && board.pieces[piece.id]
        return piece && place ? (
          <HangingNotes
            key={stack.id}
            piece={piece}
            place={place}
            stack={stack}
            hang={hang}
            isFolded={isFolded}
          />
        ) : null
      })}
      {/* biome-ignore lint/a11y/useSemanticElements: not a form; these are notes on a table */}
      <div
        role="group"
        aria-label={t('group')}
        onKeyDown={roveNotes}
        onFocus={({ target }) => setStop(target.closest<HTMLElement>('[data-lies]')?.dataset.lies)}
      >
        {lying.map(({ stack }) => (
          <LyingNotes key={stack.id} stack={stack} isTabStop={stack.id === tabStop} />
        ))}
      </div>
      <Suspense>
        <NotesInOthersHands />
      </Suspense>
    </>
  )
}

/** By stack. */
function layNotes(table: Table, board: Board): Record<string, Laid> {
  return Object.fromEntries(
    noteStacks(board).map((stack): [string, Laid] => {
      const piece = table.pieces.find(({ id }) => id === stack.id)
      const place = piece && board.pieces[piece.id]
      if (!piece || !place) return [stack.id, { stack, hang: undefined, isFolded: false }]
      return [
        stack.id,
        {
          stack,
          hang: hangOf(table, piece, place, board),
          isFolded: wouldCoverQuestion(table, board, piece, place),
        },
      ]
    }),
  )
}

/** One Tab stop for all of them, and the arrow keys from one to the next. */
function roveNotes(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
  const step = steps[event.key]
  const from = event.target
  if (step === undefined || !(from instanceof HTMLElement) || !from.matches('[data-note-open]')) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-note-open]')]
  all[(all.indexOf(from) + step + all.length) % all.length]?.focus()
}
