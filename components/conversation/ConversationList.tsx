import { useLocale, useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Panel } from '@/components/ui/Panel'
import { Tag } from '@/components/ui/Tag'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'
import { initials } from '@/lib/domain/initials'
import { firstName, isFacilitatorOf, namesOf, others } from './others'
import { useWhen } from './useWhen'

interface ConversationListProps {
  readonly id: string
  readonly heading: string
  readonly conversations: readonly ConversationSummary[]
  readonly me: PersonId
  readonly now: Date
}

/** Conversations in a row each: when, with whom, and the way in. */
export function ConversationList({ id, heading, conversations, me, now }: ConversationListProps) {
  const t = useTranslations('people.overview')
  return (
    <Panel labelledBy={`${id}-heading`} className="px-5 pt-5 pb-2 sm:px-[26px]">
      <h2 id={`${id}-heading`} className="mb-2 text-[20px]">
        {heading}
      </h2>
      {conversations.length === 0 ? (
        <p className="border-line border-t py-6 text-ink-2">{t('noMore')}</p>
      ) : null}
      <ul>
        {conversations.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} me={me} now={now} />
        ))}
      </ul>
    </Panel>
  )
}

function ConversationRow({
  conversation,
  me,
  now,
}: {
  readonly conversation: ConversationSummary
  readonly me: PersonId
  readonly now: Date
}) {
  const t = useTranslations('people')
  const preparation = useTranslations('preparation')
  const inviting = useTranslations('inviting')
  const when = useWhen(now)
  const company = others(conversation, me)
  const names = namesOf(company, useLocale())
  const title = t('with', { kind: conversation.kind, names })
  const path = `/conversations/${conversation.id}`
  const { startsAt, place } = conversation
  const first = company[0]
  const facts = [when.time(startsAt), ...(place ? [place] : [])].join(', ')
  return (
    <li className="grid min-h-[86px] grid-cols-[66px_44px_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2 border-line border-t py-3 sm:grid-cols-[66px_44px_minmax(0,1fr)_auto]">
      <time dateTime={startsAt.toISOString()} className="leading-tight">
        <span className="block font-[720] font-display text-[22px] leading-none">{when.day(startsAt)}</span>
        <span className="text-[13px] text-ink-2">{when.month(startsAt)}</span>
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
      <div className="min-w-0">
        <h3 className="break-words text-[15.5px]">{title}</h3>
        <p className="text-[13.5px] text-ink-2">{facts}</p>
        {conversation.cancelledAt ? (
          <Tag tone="warn" icon="close">
            {inviting('people.cancelled')}
          </Tag>
        ) : null}
      </div>
      <div className="col-span-full flex flex-wrap justify-end gap-2 sm:col-span-1">
        {first && isFacilitatorOf(conversation, me) ? (
          <ButtonLink
            href={`${path}/invitation`}
            kind="quiet"
            label={t('overview.invitationOf', { name: firstName(first.name) })}
          >
            {t('overview.invitation')}
          </ButtonLink>
        ) : null}
        {conversation.sealedAt || conversation.cancelledAt ? null : (
          <ButtonLink href={`${path}/prepare`} kind="quiet" label={preparation('linkOf', { title })}>
            {preparation('link')}
          </ButtonLink>
        )}
        <ButtonLink href={path} label={t('overview.openOf', { title })}>
          {t('overview.open')}
        </ButtonLink>
      </div>
    </li>
  )
}
