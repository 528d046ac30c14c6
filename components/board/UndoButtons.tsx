import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/Icon'
import { useBoardContext } from './boardContext'
import { toolButton } from './panelClasses'

/** Takes back one's own last act at the table or in the plan, and does it again. */
export function UndoButtons() {
  const t = useTranslations('board')
  const { session, actions, announcer } = useBoardContext()
  const { canUndo, canRedo } = useSyncExternalStore(
    session.undo.subscribe,
    session.undo.snapshot,
    session.undo.snapshot,
  )
  return (
    <>
      <button
        type="button"
        aria-label={t('undo.undo')}
        disabled={!canUndo}
        className={toolButton}
        onClick={() => {
          actions.undo()
          announcer.say(t('say.undone'))
        }}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        aria-label={t('undo.redo')}
        disabled={!canRedo}
        className={toolButton}
        onClick={() => {
          actions.redo()
          announcer.say(t('say.redone'))
        }}
      >
        <Icon name="redo" />
      </button>
    </>
  )
}
