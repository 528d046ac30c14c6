import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useUndo } from './useUndo'

/** Where letters are text, and the browser's own undo is meant. */
const writing = 'input, textarea, select, [contenteditable="true"]'
/** Keys of one letter act only where the table or its tools have the keyboard (WCAG 2.1.4). */
const table = '[data-keys]'

/** The keys that work wherever one is at the table. */
export function useBoardKeys() {
  const { tools, plan, mayEdit } = useBoardContext()
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.target as Element
      const isSearching = tools.snapshot().open === 'search'
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      const isFree = !event.defaultPrevented && !at.closest(writing)
      if (isFree && isControl && mayEdit && (key === 'z' || key === 'y')) {
        event.preventDefault()
        if (key === 'y' || event.shiftKey) redo()
        else undo()
        return
      }
      // Behind the plan or a question to answer, nothing opens.
      if (plan.snapshot().size === 'sheet' || document.querySelector('dialog[open]')) return
      // Pressed once more, the browser's own search opens.
      if (isControl && key === 'f' && !isSearching && !event.shiftKey) {
        event.preventDefault()
        tools.open('search')
        return
      }
      if (!isFree || isControl || event.altKey || !(at === document.body || at.closest(table))) return
      if (event.key !== '/' && event.key !== '?') return
      event.preventDefault()
      tools.open(event.key === '/' ? 'search' : 'keys')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [tools, plan, mayEdit, undo, redo])
}
