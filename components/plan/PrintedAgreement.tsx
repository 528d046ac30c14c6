import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import type { BoardAgreement } from '@/lib/domain/agreement'
import { formatCalendarDay, formatTimeOf } from '@/lib/i18n/formatDay'

interface PrintedAgreementProps {
  readonly agreement: BoardAgreement
  readonly name: string
}

/** An agreement on paper: only what has been said. */
export function PrintedAgreement({ agreement, name }: PrintedAgreementProps) {
  const t = useTranslations('plan')
  const { concept, language, seats } = useBoardContext()
  const { fields, values, when, followUpOn } = agreement
  const nameOf = (person: string) => seats.find((seat) => seat.personId === person)?.name
  const said = (...words: readonly (string | null | undefined)[]) =>
    words.filter((word) => word?.trim()).join(' – ')
  const lines: readonly (readonly [string, string])[] = [
    [t('for.label'), said(agreement.for && nameOf(agreement.for))],
    [t('field.when'), said(when && formatTimeOf(when, language), fields.when)],
    [t('field.who'), fields.who],
    [t('field.responsible'), said(...agreement.responsible.map(nameOf), fields.responsible)],
    [t('field.followUp'), said(followUpOn && formatCalendarDay(followUpOn, language), fields.followUp)],
    [t('field.value'), fields.value],
    ...(concept.plan.valueFor ?? []).map(
      ({ id, text }) => [`${t('field.value')}: ${text[language]}`, values[id] ?? ''] as const,
    ),
  ]
  return (
    <article aria-label={name} className="mb-3">
      <h3 className="break-after-avoid wrap-anywhere whitespace-pre-wrap text-[12.5pt]">
        {fields.what.trim() || name}
      </h3>
      <dl className="mt-1">
        {lines.map(([term, words]) =>
          words.trim() ? (
            <div key={term} className="grid grid-cols-[42mm_minmax(0,1fr)] gap-x-3">
              <dt className="font-[650]">{term}</dt>
              <dd className="wrap-anywhere whitespace-pre-wrap">{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </article>
  )
}
