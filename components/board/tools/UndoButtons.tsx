import { useTranslations } from 'next-intl'
import { toolButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { useUndo } from './useUndo'

/** Undo and redo where there is no tool bar. */
export function UndoButtons() {
  const t = useTranslations('board')
  const { canUndo, canRedo, undo, redo } = useUndo()
  return (
    <>
      <button
        type="button"
        aria-label={t('undo.undo')}
        aria-disabled={!canUndo}
        className={toolButton}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        aria-label={t('undo.redo')}
        aria-disabled={!canRedo}
        className={toolButton}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  )
}
