import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { namesOf, others } from '@/components/conversation/others'
import { useWhen } from '@/components/conversation/useWhen'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'
import { Panel } from '@/components/ui/Panel'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { ConversationId, PersonId } from '@/lib/domain/ids'
import { initials } from '@/lib/domain/initials'
import { HeldStrip } from './HeldStrip'
import { SeeAll } from './SeeAll'

interface HeldPanelProps {
  readonly talks: readonly ConversationSummary[]
  readonly year: { readonly held: number; readonly of: number }
  readonly counts: ReadonlyMap<ConversationId, number>
  readonly me: PersonId
  readonly now: Date
}

/** More than these are on the page of all conversations. */
const most = 3

/** What was held: for whoever leads, the year as joined pieces; and the latest, each with its documents. */
export function HeldPanel({ talks, year, counts, me, now }: HeldPanelProps) {
  const t = useTranslations('overview')
  const people = useTranslations('people')
  const language = useLocale()
  const when = useWhen(now)
  const leads = year.of > 0
  const dayOf = ({ startsAt }: ConversationSummary) => {
    const isThisYear = when.year(startsAt) === when.year(now)
    return `${when.day(startsAt)} ${when.month(startsAt)}${isThisYear ? '' : ` ${when.year(startsAt)}`}`
  }
  return (
    <Panel labelledBy="held-heading" className="px-5 pt-5 pb-3">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="held-heading" className="text-[20px]">
          {t(leads ? 'held.heading' : 'held.own')}
        </h2>
        {leads ? <p className="text-[13.5px] text-ink-2">{t('held.count', year)}</p> : null}
      </div>
      {leads ? (
        <>
          <HeldStrip {...year} label={t('held.picture', year)} />
          <p className="mt-2 mb-3 text-[13.5px] text-ink-2">
            {t('held.waiting', { count: year.of - year.held })}
          </p>
        </>
      ) : null}
      {talks.length === 0 && !leads ? (
        <p className="border-line border-t py-4 text-ink-2">{t('held.none')}</p>
      ) : null}
      <ul>
        {talks.slice(0, most).map((talk) => {
          const company = others(talk, me)
          const first = company[0]
          const title = people('with', { kind: talk.kind, names: namesOf(company, language) })
          return (
            <li key={talk.id} className="border-line border-t">
              <Link
                href={`/conversations/${talk.id}/documents`}
                aria-label={t('talks.documentsOf', { title })}
                className="-mx-2 flex min-h-[60px] items-center gap-3 rounded-2 px-2 py-2 hover:bg-paper-2"
              >
                <Avatar
                  name={first?.name ?? ''}
                  initials={initials([first?.name ?? ''])[0] ?? '?'}
                  colour={first?.colour ?? 5}
                  label=""
                />
                <span className="min-w-0 flex-1">
                  <span className="block break-words font-bold font-display text-[15.5px] leading-snug">
                    {title}
                  </span>
                  <span className="text-[13.5px] text-ink-2">
                    {`${dayOf(talk)}, ${t('talks.agreements', { count: counts.get(talk.id) ?? 0 })}`}
                  </span>
                </span>
                <Icon name="chevronRight" />
              </Link>
            </li>
          )
        })}
      </ul>
      {talks.length > 0 ? (
        <div className="border-line border-t pt-1">
          <SeeAll href="/conversations?state=held">{t('talks.all')}</SeeAll>
        </div>
      ) : null}
    </Panel>
  )
}
