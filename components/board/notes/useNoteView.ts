import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { NoteView } from './noteDesk'

/** One part of what this person does with notes; draws anew only when that part changes. */
export function useNoteView<T>(part: (view: NoteView) => T): T {
  const { notes } = useBoardContext()
  const read = () => part(notes.snapshot())
  return useSyncExternalStore(notes.subscribe, read, read)
}
