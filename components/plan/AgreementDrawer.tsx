import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { primaryButton, toolButton } from '@/components/board/panelClasses'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import type { AgreementId } from '@/lib/domain/ids'
import { PlanSectionCard } from './PlanSectionCard'

interface AgreementDrawerProps {
  /** The whole plan over the table, instead of the drawer beside it. */
  readonly isSheet: boolean
  readonly onResize: (size: 'closed' | 'drawer' | 'sheet') => void
  readonly onRemoved: () => void
}

/** The agreement field, written by everyone at once: beside the table, over it, or as a sheet from below in a narrow window. */
export function AgreementDrawer({ isSheet, onResize, onRemoved }: AgreementDrawerProps) {
  const t = useTranslations('board')
  const { concept, language } = useBoardContext()
  const board = useBoard()
  const [fresh, setFresh] = useState<AgreementId>()
  const root = useRef<HTMLElement>(null)
  const wasSheet = useRef(isSheet)
  useEffect(() => {
    if (wasSheet.current !== isSheet) root.current?.focus({ preventScroll: true })
    wasSheet.current = isSheet
  }, [isSheet])
  const { plan } = concept
  return (
    <aside
      ref={root}
      aria-label={plan.title[language]}
      tabIndex={-1}
      data-plan={isSheet ? 'sheet' : 'drawer'}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isSheet) onResize('drawer')
      }}
      className={`absolute z-30 flex flex-col gap-3 bg-paper px-4 pt-[18px] pb-4 shadow-panel outline-none max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-[70] max-lg:rounded-b-none max-lg:rounded-t-4 max-sm:px-3 ${
        isSheet
          ? 'rounded-4 max-lg:h-[92dvh] sm:px-7 sm:pt-6 lg:inset-x-[max(14px,calc(50%-560px))] lg:top-[88px] lg:bottom-3.5 lg:z-[70]'
          : 'rounded-3 max-sm:h-[66dvh] sm:max-lg:h-[max(40dvh,320px)] lg:top-[88px] lg:right-3.5 lg:bottom-3.5 lg:w-[302px] max-[90rem]:z-[65]'
      }`}
    >
      <header className="flex items-start justify-between gap-2">
        <div>
          <h2 className={isSheet ? 'text-[29px]' : 'text-[20px]'}>{plan.title[language]}</h2>
          <p className="text-[13px] text-ink-2" data-agreements={board.agreements.length}>
            {t('plan.count', { count: board.agreements.length })}
          </p>
        </div>
        <button
          type="button"
          aria-label={t(isSheet ? 'plan.shrink' : 'plan.close')}
          className={`${toolButton} -mt-1.5 -mr-1.5`}
          onClick={() => onResize(isSheet ? 'drawer' : 'closed')}
        >
          <Icon
            name={isSheet ? 'close' : 'chevronRight'}
            className={`size-5 ${isSheet ? '' : 'max-lg:rotate-90'}`}
          />
        </button>
      </header>
      <div
        className={`-mx-2 flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-2 pb-1 ${isSheet ? 'gap-5' : 'gap-3'}`}
      >
        {plan.prompt && isSheet ? (
          <p className="max-w-[70ch] text-[15px] text-ink-2">{plan.prompt[language]}</p>
        ) : null}
        {plan.sections.map((section) => (
          <PlanSectionCard
            key={section.id}
            section={section}
            isSheet={isSheet}
            fresh={fresh}
            onAdded={setFresh}
            onRemoved={onRemoved}
          />
        ))}
      </div>
      <button
        type="button"
        className={`${primaryButton} w-full flex-none ${isSheet ? 'sm:w-auto sm:self-end' : 'sm:max-lg:w-auto sm:max-lg:self-end'}`}
        onClick={() => onResize(isSheet ? 'drawer' : 'sheet')}
      >
        {t(isSheet ? 'plan.backToTable' : 'plan.seeAll')}
        <Icon name="arrow" />
      </button>
    </aside>
  )
}
