import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { AgreementId, NoteId } from '@/lib/domain/ids'

/** The agreement that was made of a note, where there is one. */
export function useDrawn(note: NoteId): AgreementId | undefined {
  const { store } = useBoardContext().session
  const find = () =>
    store.snapshot().agreements.find(({ origin }) => origin?.kind === 'note' && origin.note === note)?.id
  return useSyncExternalStore(store.subscribe, find, find)
}
