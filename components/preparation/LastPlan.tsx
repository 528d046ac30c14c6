import { useTranslations } from 'next-intl'
import { AgreementRow } from '@/components/overview/AgreementRow'
import type { LastTimeView, MarkAgreement } from '@/components/overview/agreementView'
import { LastNotes } from '@/components/overview/LastNotes'

interface LastPlanProps {
  readonly last: LastTimeView
  readonly mark: MarkAgreement
}

/** Last time's plan beside the preparation: what was agreed, what has become of it, and what was noted. */
export function LastPlan({ last, mark }: LastPlanProps) {
  const t = useTranslations('overview.last')
  return (
    <section aria-labelledby="last-time-heading" className="mt-8 rounded-3 bg-paper-2 px-4 pt-5 pb-2 sm:px-5">
      <h2 id="last-time-heading" className="text-[20px]">
        {t('heading')}
      </h2>
      <p className="mt-1 mb-3 text-[14.5px] text-ink-2">{t('lead', { when: last.when })}</p>
      {last.agreements.map(({ view }) => (
        <AgreementRow key={view.id} agreement={view} mark={mark} level={3} />
      ))}
      <LastNotes notes={last.notes} />
    </section>
  )
}
