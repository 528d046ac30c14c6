import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { AgreementLine } from './AgreementLine'
import type { AgreementView, MarkAgreement } from './agreementView'
import { MarkForm } from './MarkForm'

interface AgreementRowProps {
  readonly agreement: AgreementView
  readonly mark: MarkAgreement
  /** In the list of all, the way to its conversation. */
  readonly hasTalkLink?: boolean
  readonly level?: 2 | 3 | 4
  /** One more act. */
  readonly children?: ReactNode
}

/** An agreement with what was said of it, and where somebody says how it went. */
export function AgreementRow({ agreement, mark, hasTalkLink, level = 2, children }: AgreementRowProps) {
  const t = useTranslations('overview')
  const { conversationId, id, what, said, mayMark, dueOn } = agreement
  const path = `/conversations/${conversationId}`
  return (
    <article aria-labelledby={`agreement-${conversationId}-${id}`} className="border-line border-t py-4">
      <div id={`agreement-${conversationId}-${id}`}>
        <AgreementLine agreement={agreement} level={level} />
      </div>
      <div className="mt-1 sm:pl-[54px]">
        {said.length > 0 ? (
          <ul aria-label={t('mark.trace')} className="mb-1 text-[14.5px] text-ink-2">
            {said.map(({ key, sentence }) => (
              <li key={key} className="break-words">
                {sentence}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-wrap items-start gap-x-5">
          <div className="min-w-0 flex-[1_1_300px]">
            {mayMark ? <MarkForm agreement={agreement} mark={mark} /> : null}
          </div>
          <div className="flex flex-wrap items-center gap-1">
            {children}
            {dueOn ? (
              // A file, not a page: fetched by the browser itself.
              <a
                href={`${path}/agreements/calendar?on=${dueOn}`}
                download
                aria-label={t('agreement.calendarOf', { what })}
                className="inline-flex min-h-11 items-center px-2 font-[650] text-[14.5px] underline underline-offset-4"
              >
                {t('agreement.calendar')}
              </a>
            ) : null}
            {hasTalkLink ? (
              <ButtonLink href={`${path}/agreements`} kind="quiet" label={`${t('agreement.talk')}: ${what}`}>
                {t('agreement.talk')}
              </ButtonLink>
            ) : null}
          </div>
        </div>
      </div>
    </article>
  )
}
