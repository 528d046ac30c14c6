import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { BoundText } from '@/components/board/BoundText'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { planNotesText } from '@/lib/board/edit'
import type { PlanSection } from '@/lib/domain/concept'
import type { AgreementId } from '@/lib/domain/ids'
import { AgreementCard } from './AgreementCard'
import { WriterHint } from './WriterHint'

interface PlanSectionCardProps {
  readonly section: PlanSection
  readonly isSheet: boolean
  /** The agreement just added here, to be written in at once. */
  readonly fresh: AgreementId | undefined
  readonly onAdded: (agreement: AgreementId) => void
  readonly onRemoved: () => void
}

/** One section of the plan: its shared notes, its agreements, and a place for the next. */
export function PlanSectionCard({ section, isSheet, fresh, onAdded, onRemoved }: PlanSectionCardProps) {
  const t = useTranslations('board')
  const { session, concept, language, actions, announcer, mayEdit } = useBoardContext()
  const board = useBoard()
  const heading = useId()
  const title = section.title[language]
  const agreements = board.agreements.filter((agreement) => agreement.section === section.id)
  const holdsNotes = section.holds.includes('notes')
  const holdsAgreements = section.holds.includes('agreements')
  const isUntouched = agreements.length === 0 && !board.planNotes[section.id]
  const field = `plan:${section.id}`
  return (
    <section
      aria-labelledby={heading}
      data-section={section.id}
      className={`min-w-0 flex-none rounded-[16px] ${isSheet ? 'p-5 max-sm:p-3.5' : 'px-3.5 pt-[13px] pb-3'} ${
        isUntouched ? 'border-[1.5px] border-(--hue-edge) border-dashed' : 'bg-(--hue-tint)'
      }`}
      style={hueStyle(section.hue)}
    >
      <h3
        id={heading}
        className={`inline-flex max-w-full items-center gap-[7px] rounded-pill hyphens-auto wrap-anywhere px-3 py-[7px] pl-[9px] font-bold font-display text-[13.5px] leading-none ${
          isUntouched ? 'bg-(--hue-tint) text-(--hue-strong)' : 'bg-(--hue-fill) text-(--hue-ink)'
        }`}
      >
        {section.hue ? <Icon name={hueIcon[section.hue]} className="size-4" stroke={2.3} /> : null}
        {title}
      </h3>
      {section.hint && isSheet ? (
        <p className="mt-3 hyphens-auto wrap-anywhere text-[14px] text-ink-2">{section.hint[language]}</p>
      ) : null}
      {isUntouched && holdsAgreements ? (
        <p className="mt-2.5 text-[13px] text-ink-2 leading-[1.4]">{t('plan.empty')}</p>
      ) : null}
      <div
        className={isSheet ? 'mt-4 grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,320px)_minmax(0,1fr)]' : ''}
      >
        {holdsNotes ? (
          <div className={isSheet ? 'min-w-0' : 'mt-2.5'}>
            <span className="mb-1 flex items-baseline justify-between gap-2 font-[650] text-[12.5px] text-ink-2">
              {concept.plan.notesTitle?.[language] ?? t('plan.notes')}
              <WriterHint field={field} />
            </span>
            <BoundText
              text={planNotesText(session.doc, section.id)}
              field={field}
              label={t('plan.notesFor', { section: title })}
              placeholder={t('plan.notesPlaceholder')}
              className={`rounded-2 bg-paper px-3 py-2.5 text-[14px] leading-[1.4] shadow-[inset_0_0_0_1px_var(--color-line-strong)] ${isSheet ? 'min-h-24 text-[15px]' : 'min-h-11'}`}
            />
          </div>
        ) : null}
        {holdsAgreements ? (
          <div className={`flex min-w-0 flex-col gap-2.5 ${isSheet ? '' : 'mt-3'}`}>
            {agreements.map((agreement, index) => (
              <AgreementCard
                key={agreement.id}
                agreement={agreement}
                number={index + 1}
                sectionTitle={title}
                isSheet={isSheet}
                shouldFocus={agreement.id === fresh}
                onRemoved={onRemoved}
              />
            ))}
            {mayEdit ? (
              <button
                type="button"
                className="min-h-11 w-full text-balance rounded-2 px-2 py-2 text-center font-[680] leading-[1.3] text-(--hue-strong) text-[14px] shadow-[inset_0_0_0_1.5px_var(--hue-strong)] active:translate-y-px"
                onClick={() => {
                  onAdded(actions.addAgreement(section.id))
                  announcer.say(t('say.agreementAdded', { section: title }))
                }}
              >
                <Icon name="plus" className="mr-1.5 inline-block size-[18px] align-[-4px]" />
                {t('plan.newAgreement', { section: title })}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  )
}
