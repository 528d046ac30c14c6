import { useTranslations } from 'next-intl'
import { firstName } from '@/components/conversation/others'
import { Tag } from '@/components/ui/Tag'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'
import { isPast } from '@/lib/domain/isPast'
import { readinessOf } from '@/lib/domain/readiness'

interface TalkTagProps {
  readonly talk: ConversationSummary & { readonly ready: readonly PersonId[] }
  readonly me: PersonId
  readonly now: Date
}

/** How far a conversation is, in a tag; before it begins, who is ready. */
export function TalkTag({ talk, me, now }: TalkTagProps) {
  const t = useTranslations('overview')
  const { phase, cancelledAt, sealedAt, seats, ready } = talk
  if (cancelledAt)
    return (
      <Tag tone="warn" icon="close">
        {t('talks.cancelled')}
      </Tag>
    )
  if (sealedAt)
    return (
      <Tag tone={phase === 'followedUp' ? 'ok' : 'plain'} icon="check">
        {t(phase === 'followedUp' ? 'talks.followedUp' : 'talks.concluded')}
      </Tag>
    )
  if (phase === 'underWay' || phase === 'agreeing') return <Tag icon="users">{t(`talks.${phase}`)}</Tag>
  if (isPast(talk, now))
    return (
      <Tag tone="warn" icon="history">
        {t('talks.unfinishedTag')}
      </Tag>
    )
  const readiness = readinessOf(seats, ready, me)
  switch (readiness.kind) {
    case 'other':
      return (
        <Tag tone="ok" icon="check">
          {t('ready.other', { name: firstName(readiness.name) })}
        </Tag>
      )
    case 'some':
      return <Tag icon="users">{t('ready.some', readiness)}</Tag>
    case 'none':
      return <Tag>{t('ready.none')}</Tag>
    default:
      return (
        <Tag tone="ok" icon="check">
          {t(`ready.${readiness.kind}`)}
        </Tag>
      )
  }
}
