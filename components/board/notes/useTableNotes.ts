import { useTranslations } from 'next-intl'
import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toBoard } from '@/components/board/view/viewport'
import { useAddTableNote } from './useAddTableNote'

/** From a new note's corner to where its first word goes, board units. */
const toFirstWord = { x: 16, y: 22 }

/**
 * A double click on the bare table puts a note there. A file that is let go of anywhere is refused in words: the
 * browser would leave the table to show it.
 */
export function useTableNotes(table: RefObject<HTMLElement | null>): void {
  const t = useTranslations('notes')
  const { view, mayEdit, announcer } = useBoardContext()
  const add = useAddTableNote()
  useEffect(() => {
    const element = table.current
    if (!element || !mayEdit) return
    const onDoubleClick = ({ target, clientX, clientY }: MouseEvent) => {
      const isBare =
        target instanceof Element && !target.closest('[data-piece], [data-note], button, textarea')
      if (!isBare) return
      const at = toBoard(view.snapshot(), { x: clientX, y: clientY })
      add({ x: at.x - toFirstWord.x, y: at.y - toFirstWord.y })
    }
    element.addEventListener('dblclick', onDoubleClick)
    return () => element.removeEventListener('dblclick', onDoubleClick)
  }, [table, view, mayEdit, add])

  useEffect(() => {
    const listening = new AbortController()
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const refuse = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.type === 'drop') announcer.say(t('room.picture'))
      else if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    for (const type of ['dragover', 'drop'] as const)
      window.addEventListener(type, refuse, { capture: true, signal: listening.signal })
    return () => listening.abort()
  }, [announcer, t])
}
