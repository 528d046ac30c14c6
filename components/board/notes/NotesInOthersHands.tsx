import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { noteKey } from '@/components/board/hand/motion'
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
  const { motion, remoteNotes } = useBoardContext()
  const ref = useRef<HTMLDivElement>(null)
  const note = useBoard().notes.find(({ id }) => id === holder.note)
  useLayoutEffect(() => {
    const key = noteKey(holder.client)
    // By `translate`: what is turned itself would move in the direction it is turned to.
    const detach = motion.attach(key, ({ x, y }) => {
      if (ref.current) ref.current.style.translate = `${x}px ${y}px`
    })
    const at = remoteNotes.placeOf(holder.client)
    if (at) motion.put(key, at)
    return detach
  }, [motion, remoteNotes, holder.client])
  if (!note) return null
  return (
    <div
      ref={ref}
      data-carried={note.id}
      className="pointer-events-none absolute top-0 left-0 z-[2000002] w-[196px] rotate-[calc(2deg*var(--tilt-held))] rounded-[4px_16px_16px_16px] bg-(--person-tint) px-3.5 py-3 text-[14px] shadow-lift outline-(--person) outline-[3px] outline-solid will-change-[translate]"
      style={personStyle(holder.colour)}
    >
      <p dir="auto" className="line-clamp-4 wrap-anywhere leading-[1.38]">
        {note.text}
      </p>
      <p className="mt-1.5 font-[650] text-(--person) text-[12px]">{t('moves', { name: holder.name })}</p>
    </div>
  )
}
