import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useNoteView } from '@/components/board/notes/useNoteView'
import { useDraw } from './useDraw'
import type { NamedRow } from './usePlanRows'

/** Takes a note that a hand lets go of over a row of the plan. */
export function useNoteDrop(row: NamedRow): { readonly takes: boolean; readonly isOver: boolean } {
  const { notes, mayEdit } = useBoardContext()
  const draw = useDraw()
  const section = row.section.id
  const takes = mayEdit && row.section.holds.includes('agreements')
  const isOver = useNoteView(({ over }) => takes && over === section)
  useEffect(() => {
    if (takes) return notes.receive(section, (note) => draw(row, { kind: 'note', note }))
  }, [takes, notes, section, draw, row])
  return { takes, isOver }
}
