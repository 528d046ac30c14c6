import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { quietButton, toolButton } from '@/components/board/panelClasses'
import { useConnection } from '@/components/board/session/useConnection'
import { UndoButtons } from '@/components/board/tools/UndoButtons'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import type { AgreementId } from '@/lib/domain/ids'
import { MeetAgain } from './MeetAgain'
import { PrintedPlan } from './PrintedPlan'
import { SeenBy } from './SeenBy'
import { SheetRow } from './SheetRow'
import { useFocusOnArrival } from './useFocusOnArrival'
import { usePlanRows } from './usePlanRows'

interface PlanSheetProps {
  readonly title: string
  /** How the plan is approved, in the column beside it. */
  readonly signOff: ReactNode
  /** What the same people agreed last time. */
  readonly lastTime?: ReactNode
  readonly onRemoved: (agreement: AgreementId) => void
}

/** The whole plan over the table: a row for each perspective, and beside them how it is approved and when all meet again. */
export function PlanSheet({ title, signOff, lastTime, onRemoved }: PlanSheetProps) {
  const t = useTranslations('plan')
  const { concept, language, plan, mayEdit } = useBoardContext()
  const inBoard = useTranslations('board')
  const { saved } = useConnection()
  const count = useBoard().agreements.length
  const rows = usePlanRows()
  const root = useRef<HTMLElement>(null)
  useFocusOnArrival(root)
  const hasHeadings = rows.some(({ hasHeading }) => hasHeading)
  return (
    <>
      <section
        ref={root}
        aria-label={concept.plan.title[language]}
        tabIndex={-1}
        data-plan="sheet"
        onKeyDown={(event) => {
          if (event.key === 'Escape') plan.resize('drawer')
        }}
        className="absolute inset-3.5 z-[76] overflow-y-auto overscroll-contain rounded-4 bg-paper shadow-panel outline-none max-lg:inset-0 max-lg:rounded-none lg:grid lg:grid-cols-[minmax(0,1fr)_318px] lg:overflow-hidden print:hidden"
      >
        <div className="min-w-0 px-4 pt-4 pb-7 sm:px-7 sm:pt-6 lg:overflow-y-auto lg:overscroll-contain">
          <header className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button
              type="button"
              aria-label={t('backToTable')}
              className={`${toolButton} bg-paper-2 text-ink`}
              onClick={() => plan.resize('drawer')}
            >
              <Icon name="chevronLeft" className="size-5" />
            </button>
            <div className="min-w-0 flex-1">
              <h2 className="text-[29px] leading-tight max-sm:text-[24px]">{concept.plan.title[language]}</h2>
              <p className="text-[14.5px] text-ink-2" data-agreements={count}>
                {[title, t(mayEdit ? 'count' : 'agreements', { count }), inBoard(`saved.${saved}`)].join(
                  ' · ',
                )}
              </p>
            </div>
            {mayEdit ? (
              <div className="flex">
                <UndoButtons />
              </div>
            ) : null}
            <button
              type="button"
              className={`${quietButton} bg-paper-2 max-sm:hidden`}
              onClick={() => window.print()}
            >
              <Icon name="print" />
              {t('print')}
            </button>
          </header>
          {concept.plan.prompt && mayEdit ? (
            <p className="mb-4 max-w-[70ch] text-[15px] text-ink-2">{concept.plan.prompt[language]}</p>
          ) : null}
          {lastTime ? <div className="mb-5">{lastTime}</div> : null}
          {hasHeadings ? null : (
            <div
              aria-hidden="true"
              className="mb-1.5 hidden grid-cols-[minmax(0,300px)_minmax(0,1fr)] gap-4 font-[650] text-[13.5px] text-ink-2 lg:grid"
            >
              <span>{concept.plan.notesTitle?.[language] ?? t('notes')}</span>
              <span>{concept.plan.agreementsTitle?.[language] ?? t('agreementsTitle')}</span>
            </div>
          )}
          {rows.map((row, index) => (
            <SheetRow
              key={row.section.id}
              row={row}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              onRemoved={onRemoved}
            />
          ))}
        </div>
        <div className="flex min-w-0 flex-col gap-5 bg-paper-2 px-6 pt-7 pb-6 max-sm:px-4 lg:overflow-y-auto lg:border-line lg:border-l">
          {signOff}
          <MeetAgain />
          <SeenBy />
        </div>
      </section>
      <PrintedPlan title={title} />
    </>
  )
}
