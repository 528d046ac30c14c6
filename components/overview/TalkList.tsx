import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { ConversationId, PersonId } from '@/lib/domain/ids'
import { SeeAll } from './SeeAll'
import { TalkRow } from './TalkRow'

interface TalkListProps {
  readonly id: string
  readonly heading: string
  readonly talks: readonly (ConversationSummary & { readonly ready: readonly PersonId[] })[]
  readonly me: PersonId
  readonly now: Date
  readonly counts: ReadonlyMap<ConversationId, number>
  readonly hasAll?: boolean
}

/** Conversations in a row each. */
export function TalkList({ id, heading, talks, me, now, counts, hasAll }: TalkListProps) {
  const t = useTranslations('overview.talks')
  return (
    <Panel labelledBy={`${id}-heading`} className="px-5 pt-5 pb-2 sm:px-[26px]">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id={`${id}-heading`} className="text-[20px]">
          {heading}
        </h2>
        {hasAll ? <SeeAll href="/conversations">{t('all')}</SeeAll> : null}
      </div>
      {talks.length === 0 ? <p className="border-line border-t py-6 text-ink-2">{t('noMore')}</p> : null}
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <TalkRow talk={talk} me={me} now={now} agreements={counts.get(talk.id) ?? 0} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
