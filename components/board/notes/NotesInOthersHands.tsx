import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { float, putAt } from '@/components/board/hand/afloat'
import { noteKey } from '@/components/board/hand/motion'
import { useBoard } from '@/components/board/useBoard'
import { personStyle } from '@/components/ui/personStyle'
import type { BoardNote } from '@/lib/domain/board'
import type { NoteHolder } from './remoteNotes'

const nobody: readonly NoteHolder[] = []

/** The notes that others carry, where their hands are. */
export function NotesInOthersHands() {
  const { remoteNotes } = useBoardContext()
  const holders = useSyncExternalStore(remoteNotes.subscribe, remoteNotes.snapshot, () => nobody)
  const { notes } = useBoard()
  return holders.map((holder) => {
    // Somebody's hand can be told of sooner than the note in it.
    const note = notes.find(({ id }) => id === holder.note)
    return note ? <CarriedNote key={holder.client} holder={holder} note={note} /> : null
  })
}

function CarriedNote({ holder, note }: { readonly holder: NoteHolder; readonly note: BoardNote }) {
  const t = useTranslations('board')
  const { motion, remoteNotes } = useBoardContext()
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const key = noteKey(holder.client)
    const land = float(element)
    const detach = motion.attach(key, (at) => putAt(element, at))
    const at = remoteNotes.placeOf(holder.client)
    if (at) motion.put(key, at)
    return () => {
      detach()
      land()
    }
  }, [motion, remoteNotes, holder.client])
  return (
    <div
      ref={ref}
      data-carried={note.id}
      className="pointer-events-none absolute top-0 left-0 z-[2000002] will-change-transform"
    >
      <div
        className="w-[196px] rotate-[calc(2deg*var(--tilt-held))] rounded-[4px_16px_16px_16px] bg-(--person-tint) px-3.5 py-3 text-[14px] shadow-lift outline-(--person) outline-[3px] outline-solid"
        style={personStyle(holder.colour)}
      >
        <p dir="auto" className="line-clamp-4 wrap-anywhere leading-[1.38]">
          {note.text}
        </p>
        <p className="mt-1.5 font-[650] text-(--person) text-[12px]">{t('moves', { name: holder.name })}</p>
      </div>
    </div>
  )
}
