import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/Tag'
import type { KindId } from '@/lib/domain/concept'
import { useWhen } from './useWhen'

interface ConversationFactsProps {
  readonly conversation: {
    readonly kind: KindId
    readonly startsAt: Date
    readonly durationMinutes: number
    readonly place: string | null
  }
  readonly now: Date
}

/** What, when, how long and where, in a row. */
export function ConversationFacts({ conversation, now }: ConversationFactsProps) {
  const t = useTranslations('people')
  const when = useWhen(now)
  const { kind, startsAt, durationMinutes, place } = conversation
  return (
    <div className="flex flex-wrap gap-2">
      <Tag icon="users">{kind}</Tag>
      <Tag icon="calendar">{when.dayAndTime(startsAt)}</Tag>
      <Tag icon="timer">{t('minutes', { minutes: durationMinutes })}</Tag>
      {place ? <Tag>{place}</Tag> : null}
    </div>
  )
}
