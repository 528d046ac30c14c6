import { useEffect } from 'react'
import type { NoteId } from '@/lib/domain/ids'
import { useNoteView } from './useNoteView'

/** Tells when this person has taken a note back, so that it can be laid again at once. */
export function useNoteNews(onWithdrawn: (note: NoteId) => void): void {
  const withdrawn = useNoteView((view) => view.withdrawn)
  useEffect(() => {
    if (withdrawn) onWithdrawn(withdrawn)
  }, [withdrawn, onWithdrawn])
}
