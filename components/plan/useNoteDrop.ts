import { type DragEvent, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { noteDragType } from '@/components/board/noteDrag'
import { useDraw } from './useDraw'
import type { NamedRow } from './usePlanRows'

/** Takes a note that is dragged onto a row of the plan. */
export function useNoteDrop(row: NamedRow) {
  const { session, mayEdit } = useBoardContext()
  const draw = useDraw()
  const [isOver, setOver] = useState(false)
  const takes = (event: DragEvent) =>
    mayEdit && row.section.holds.includes('agreements') && event.dataTransfer.types.includes(noteDragType)
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!takes(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        const dragged = event.dataTransfer.getData(noteDragType)
        const note = session.store.snapshot().notes.find(({ id }) => id === dragged)
        if (note) draw(row, { kind: 'note', note: note.id })
      },
    },
  }
}
