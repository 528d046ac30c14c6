import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { SignOffStrip } from '@/components/approval/SignOffStrip'
import { useBoardContext } from '@/components/board/boardContext'
import { primaryButton, toolButton } from '@/components/board/panelClasses'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import type { AgreementId } from '@/lib/domain/ids'
import { DrawerSection } from './DrawerSection'
import { useFocusOnArrival } from './useFocusOnArrival'
import { usePlanRows } from './usePlanRows'

/** The plan beside the table, or as a sheet from below in a narrow window. */
export function PlanDrawer({
  lastTime,
  onRemoved,
}: {
  /** What the same people agreed last time. */
  readonly lastTime?: ReactNode
  readonly onRemoved: (agreement: AgreementId) => void
}) {
  const t = useTranslations('plan')
  const { concept, language, plan, mayEdit } = useBoardContext()
  const board = useBoard()
  const rows = usePlanRows()
  const root = useRef<HTMLElement>(null)
  const seeAll = useRef<HTMLButtonElement>(null)
  const [from] = useState(() => plan.snapshot().from)
  // Back from the whole plan: to where one went to it.
  useFocusOnArrival(from === 'sheet' ? seeAll : root)
  return (
    <aside
      ref={root}
      aria-label={concept.plan.title[language]}
      tabIndex={-1}
      data-plan="drawer"
      className="absolute z-30 flex flex-col gap-3 rounded-3 bg-paper px-4 pt-[18px] pb-4 shadow-panel outline-none max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-[70] max-lg:rounded-t-4 max-lg:rounded-b-none max-sm:h-[66dvh] max-sm:px-3 sm:max-lg:h-[max(40dvh,320px)] lg:top-[88px] lg:right-3.5 lg:bottom-3.5 lg:w-[302px] max-[90rem]:z-[65] print:hidden"
    >
      <header className="flex items-start justify-between gap-2">
        <div>
          <h2 className="text-[20px]">{concept.plan.title[language]}</h2>
          <p className="text-[13px] text-ink-2" data-agreements={board.agreements.length}>
            {t(mayEdit ? 'count' : 'agreements', { count: board.agreements.length })}
          </p>
        </div>
        <button
          type="button"
          aria-label={t('close')}
          className={`${toolButton} -mt-1.5 -mr-1.5`}
          onClick={() => plan.resize('closed')}
        >
          <Icon name="chevronRight" className="size-5 max-lg:rotate-90" />
        </button>
      </header>
      <div
        data-plan-rows=""
        className="-mx-2 flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto overscroll-contain px-2 pb-1"
      >
        {lastTime}
        {rows.map((row) => (
          <DrawerSection key={row.section.id} row={row} onRemoved={onRemoved} />
        ))}
      </div>
      <SignOffStrip />
      <button
        ref={seeAll}
        type="button"
        className={`${primaryButton} w-full flex-none sm:max-lg:w-auto sm:max-lg:self-end`}
        onClick={() => plan.resize('sheet')}
      >
        {t('seeAll')}
        <Icon name="arrow" />
      </button>
    </aside>
  )
}
