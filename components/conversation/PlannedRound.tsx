import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import type { FailureName } from '@/lib/domain/errors'
import { LinkToGive } from './LinkToGive'
import type { PlannedTalk } from './PlanForm'

interface PlannedRoundProps {
  readonly planned: readonly PlannedTalk[]
  readonly unplanned: readonly { readonly name: string; readonly failure: FailureName }[]
}

/** A round that was planned just now: each conversation with its links, this once. */
export function PlannedRound({ planned, unplanned }: PlannedRoundProps) {
  const t = useTranslations('inviting')
  const words = useTranslations('errors.failures')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-[30px] focus:shadow-none focus:outline-none">
        {t('round.heading', { count: planned.length })}
      </h1>
      <p className="mt-2 text-[16px] text-ink-2">{t('round.lead')}</p>
      <Notice icon="lock" className="mt-4">
        {t('people.first')}
      </Notice>
      {unplanned.map(({ name, failure }) => (
        <Notice key={name} tone="danger" isAnnounced className="mt-2.5">
          {t('round.unplanned', { name, reason: words(failure) })}
        </Notice>
      ))}
      <ul className="mt-6">
        {planned.map(({ path, links }) => (
          <li key={path} className="border-line border-t py-5">
            {links.map((fresh) => (
              <LinkToGive key={fresh.personId} fresh={fresh} isOneOfMany />
            ))}
            <ButtonLink
              href={path}
              kind="quiet"
              iconAfter="arrow"
              className="mt-2"
              label={t('round.openOf', { names: list.format(links.map(({ name }) => name)) })}
            >
              {t('round.open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <ButtonLink href="/" kind="primary">
          {t('round.back')}
        </ButtonLink>
      </div>
    </>
  )
}
