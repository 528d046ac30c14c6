import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { usePlanView } from '@/components/board/usePlanView'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { AgreementId } from '@/lib/domain/ids'
import { AgreementCard } from './AgreementCard'
import { NewAgreement } from './NewAgreement'
import { SectionNotes } from './SectionNotes'
import { useNoteDrop } from './useNoteDrop'
import type { NamedRow } from './usePlanRows'

interface DrawerSectionProps {
  readonly row: NamedRow
  readonly onRemoved: (agreement: AgreementId) => void
}

/** One row of the plan in the drawer: its notes, its agreements, and a place for the next. */
export function DrawerSection({ row, onRemoved }: DrawerSectionProps) {
  const t = useTranslations('plan')
  const { language, mayEdit } = useBoardContext()
  const board = useBoard()
  const { shown } = usePlanView()
  const heading = useId()
  const { takes, isOver } = useNoteDrop(row)
  const { section, title, hasHeading } = row
  const hue = hasHeading ? section.hue : undefined
  const agreements = board.agreements.filter((agreement) => agreement.section === section.id)
  const holdsAgreements = section.holds.includes('agreements')
  const isUntouched = agreements.length === 0 && !board.planNotes[section.id]
  return (
    <section
      aria-labelledby={heading}
      data-section={section.id}
      data-takes-notes={takes ? '' : undefined}
      className={`${isOver ? 'outline-(--hue-strong) outline-[3px] outline-dashed ' : ''}min-w-0 flex-none rounded-[16px] px-2.5 pt-[13px] pb-2.5 ${
        isUntouched
          ? 'border-(--hue-edge) border-[1.5px] border-dashed'
          : hue
            ? 'bg-paper-2'
            : 'border border-line'
      }`}
      style={hueStyle(hue)}
    >
      <h3
        id={heading}
        className={`inline-flex max-w-full items-center gap-[7px] rounded-pill hyphens-auto wrap-anywhere px-3 py-[7px] pl-[9px] font-bold font-display text-[13.5px] leading-none ${
          isUntouched ? 'bg-(--hue-tint) text-(--hue-strong)' : 'bg-(--hue-fill) text-(--hue-ink)'
        }`}
      >
        {hue ? <Icon name={hueIcon[hue]} className="size-4" stroke={2.3} /> : null}
        {title}
      </h3>
      {section.hint && hasHeading ? (
        <p className="mt-2 hyphens-auto wrap-anywhere text-[13.5px] text-ink-2">{section.hint[language]}</p>
      ) : null}
      {isUntouched && holdsAgreements && mayEdit ? (
        <p className="mt-2.5 px-0.5 text-[13px] text-ink-2 leading-[1.4]">
          <span className="pointer-coarse:hidden">{t('empty')}</span>
          <span className="hidden pointer-coarse:inline">{t('emptyTouched')}</span>
        </p>
      ) : null}
      {section.holds.includes('notes') && (mayEdit || board.planNotes[section.id]) ? (
        <SectionNotes row={row} className="mt-2.5" />
      ) : null}
      {holdsAgreements ? (
        <div className="mt-3 flex min-w-0 flex-col gap-2.5">
          {agreements.map((agreement, index) => (
            <AgreementCard
              key={agreement.id}
              agreement={agreement}
              number={index + 1}
              rowTitle={title}
              together={board.followUpOn}
              shown={shown?.agreement === agreement.id ? shown : undefined}
              onRemoved={onRemoved}
            />
          ))}
          {mayEdit ? <NewAgreement row={row} isPlace={false} /> : null}
        </div>
      ) : null}
    </section>
  )
}
