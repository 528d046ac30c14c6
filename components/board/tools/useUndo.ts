import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Takes back one's own last act at the table or in the plan, and does it again; says so. Does nothing when there is none. */
export function useUndo() {
  const t = useTranslations('board')
  const { session, actions, announcer } = useBoardContext()
  const { canUndo, canRedo } = useSyncExternalStore(
    session.undo.subscribe,
    session.undo.snapshot,
    session.undo.snapshot,
  )
  return {
    canUndo,
    canRedo,
    undo() {
      if (!session.undo.snapshot().canUndo) return
      actions.undo()
      announcer.say(t('say.undone'))
    },
    redo() {
      if (!session.undo.snapshot().canRedo) return
      actions.redo()
      announcer.say(t('say.redone'))
    },
  }
}
