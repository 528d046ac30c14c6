import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { slowed } from '@/components/board/pieces/slowed'
import { useBoard } from '@/components/board/useBoard'
import { personStyle } from '@/components/ui/personStyle'
import type { NoteHolder } from './remoteNotes'

const nobody: readonly NoteHolder[] = []

/** The notes that others carry, where their hands are. */
export function NotesInOthersHands() {
  const { remoteNotes } = useBoardContext()
  const holders = useSyncExternalStore(remoteNotes.subscribe, remoteNotes.snapshot, () => nobody)
  return holders.map((holder) => <CarriedNote key={holder.client} holder={holder} />)
}

function CarriedNote({ holder }: { readonly holder: NoteHolder }) {
  const t = useTranslations('board')
  const { remoteNotes } = useBoardContext()
  const ref = useRef<HTMLDivElement>(null)
  const note = useBoard().notes.find(({ id }) => id === holder.note)
  useLayoutEffect(() => {
    const write = slowed(() => {
      const at = remoteNotes.placeOf(holder.client)
      if (at && ref.current) ref.current.style.translate = `${at.x}px ${at.y}px`
    })
    const show = () => write(undefined)
    show()
    const stop = remoteNotes.onMoved(show)
    return () => {
      stop()
      write.cancel()
    }
  }, [remoteNotes, holder.client])
  if (!note) return null
  return (
    <div
      ref={ref}
      data-carried={note.id}
      className="pointer-events-none absolute top-0 left-0 z-[2000002] w-[196px] rotate-[calc(2deg*var(--tilt-held))] rounded-[4px_16px_16px_16px] bg-(--person-tint) px-3.5 py-3 text-[14px] shadow-lift outline-(--person) outline-[3px] outline-solid transition-[translate] duration-[80ms] ease-linear will-change-[translate]"
      style={personStyle(holder.colour)}
    >
      <p dir="auto" className="line-clamp-4 wrap-anywhere leading-[1.38]">
        {note.text}
      </p>
      <p className="mt-1.5 font-[650] text-(--person) text-[12px]">{t('moves', { name: holder.name })}</p>
    </div>
  )
}
