import { type RefObject, useEffect } from 'react'
import type { NoteId } from '@/lib/domain/ids'
import { noteDragType } from './noteDrag'

/** Lets a hand drag a note by this part of it, into the plan; the button beside it is the way for everybody else. */
export function useNoteDrag(handle: RefObject<HTMLElement | null>, note: NoteId): void {
  useEffect(() => {
    const element = handle.current
    const onDragStart = ({ dataTransfer }: DragEvent) => {
      if (!dataTransfer) return
      dataTransfer.setData(noteDragType, note)
      dataTransfer.effectAllowed = 'copy'
    }
    element?.addEventListener('dragstart', onDragStart)
    return () => element?.removeEventListener('dragstart', onDragStart)
  }, [handle, note])
}
