import { useLocale, useTranslations } from 'next-intl'
import { firstName, isFacilitatorOf, namesOf, others } from '@/components/conversation/others'
import { useWhen } from '@/components/conversation/useWhen'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'
import { initials } from '@/lib/domain/initials'
import { TalkTag } from './TalkTag'

interface TalkRowProps {
  readonly talk: ConversationSummary & { readonly ready: readonly PersonId[] }
  readonly me: PersonId
  readonly now: Date
  /** How many agreements there are to see of one that was held. */
  readonly agreements: number
  readonly level?: 2 | 3
}

/** A conversation in a row: when, with whom, how far, and the ways in. */
export function TalkRow({ talk, me, now, agreements, level = 3 }: TalkRowProps) {
  const t = useTranslations('people')
  const words = useTranslations('overview.talks')
  const preparation = useTranslations('preparation')
  const when = useWhen(now)
  const company = others(talk, me)
  const names = namesOf(company, useLocale())
  const title = t('with', { kind: talk.kind, names })
  const path = `/conversations/${talk.id}`
  const { startsAt, place, sealedAt, cancelledAt } = talk
  const first = company[0]
  const isThisYear = when.year(startsAt) === when.year(now)
  const facts = [
    when.time(startsAt),
    ...(place ? [place] : []),
    ...(sealedAt ? [words('agreements', { count: agreements })] : []),
  ].join(', ')
  const Heading = `h${level}` as const
  return (
    <div className="grid min-h-[86px] grid-cols-[74px_44px_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2 border-line border-t py-3 sm:grid-cols-[74px_44px_minmax(0,1fr)_auto]">
      <time dateTime={startsAt.toISOString()} className="leading-tight">
        <span className="block font-[720] font-display text-[22px] leading-none">{when.day(startsAt)}</span>
        <span className="text-[13px] text-ink-2">
          {when.month(startsAt)}
          {isThisYear ? '' : ` ${when.year(startsAt)}`}
        </span>
      </time>
      {first ? (
        <Avatar
          name={first.name}
          initials={initials([first.name])[0] ?? '?'}
          colour={first.colour}
          isFacilitator={first.role === 'facilitator'}
          label=""
        />
      ) : (
        <span />
      )}
      <div className="flex min-w-0 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-[1_1_190px]">
          <Heading className="break-words text-[15.5px]">{title}</Heading>
          <p className="text-[13.5px] text-ink-2">{facts}</p>
        </div>
        <TalkTag talk={talk} me={me} now={now} />
      </div>
      <div className="col-span-full flex flex-wrap justify-end gap-2 sm:col-span-1">
        {first && isFacilitatorOf(talk, me) && !sealedAt ? (
          <ButtonLink
            href={`${path}/invitation`}
            kind="quiet"
            label={t('overview.invitationOf', { name: firstName(first.name) })}
          >
            {t('overview.invitation')}
          </ButtonLink>
        ) : null}
        {sealedAt || cancelledAt ? null : (
          <ButtonLink href={`${path}/prepare`} kind="quiet" label={preparation('linkOf', { title })}>
            {preparation('link')}
          </ButtonLink>
        )}
        {sealedAt ? (
          <>
            <ButtonLink href={`${path}/agreements`} kind="quiet" label={words('agreementsOf', { title })}>
              {words('toAgreements')}
            </ButtonLink>
            <ButtonLink href={`${path}/documents`} kind="quiet" label={words('documentsOf', { title })}>
              {words('documents')}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={path} label={t('overview.openOf', { title })}>
          {t('overview.open')}
        </ButtonLink>
      </div>
    </div>
  )
}
