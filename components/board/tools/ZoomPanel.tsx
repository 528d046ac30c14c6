import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { floatingPanel, toolButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'

/** A quarter a step: four steps from the whole table to one question. */
export const zoomStep = 1.25

/** How near one sits; on a phone it is in the menu of tools. */
export function ZoomPanel() {
  const t = useTranslations('board')
  const { view } = useBoardContext()
  const percent = useSyncExternalStore(
    view.subscribe,
    () => Math.round(view.snapshot().zoom * 100),
    () => 100,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools, not of form fields
    <div
      role="group"
      aria-label={t('zoom.label')}
      className={`${floatingPanel} bottom-3.5 left-3.5 max-sm:hidden short:bottom-1.5 short:h-12 short:p-0.5`}
    >
      <button
        type="button"
        aria-label={t('zoom.out')}
        className={toolButton}
        onClick={() => view.zoom(1 / zoomStep)}
      >
        <Icon name="minus" />
      </button>
      <span
        data-zoom-percent={percent}
        className="w-[52px] text-center font-[650] text-[13px] tabular-nums max-lg:hidden"
      >
        {t('zoom.percent', { percent })}
      </span>
      <button
        type="button"
        aria-label={t('zoom.in')}
        className={toolButton}
        onClick={() => view.zoom(zoomStep)}
      >
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={t('zoom.fit')} className={toolButton} onClick={() => view.fit()}>
        <Icon name="fit" />
      </button>
    </div>
  )
}
