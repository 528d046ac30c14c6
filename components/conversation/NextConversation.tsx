import { useLocale, useTranslations } from 'next-intl'
import { PatternDefs } from '@/components/board/pieces/PatternDefs'
import { TalkTag } from '@/components/overview/TalkTag'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Tag } from '@/components/ui/Tag'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'
import { readinessOf } from '@/lib/domain/readiness'
import { firstName, isFacilitatorOf, namesOf, others } from './others'
import type { PictureWords } from './pictureWords'
import { SmallTable } from './SmallTable'
import { useWhen } from './useWhen'

interface NextConversationProps {
  readonly conversation: ConversationSummary & { readonly ready: readonly PersonId[] }
  readonly me: PersonId
  readonly now: Date
  readonly picture: PictureWords | undefined
}

/** The next conversation is the table itself. */
export function NextConversation({ conversation, me, now, picture }: NextConversationProps) {
  const t = useTranslations('people')
  const overview = useTranslations('overview')
  const preparation = useTranslations('preparation')
  const inviting = useTranslations('inviting.reply')
  const wording = useTranslations('wording')
  const when = useWhen(now)
  const language = useLocale()
  const company = others(conversation, me)
  const names = namesOf(company, language)
  const title = t('with', { kind: conversation.kind, names })
  const path = `/conversations/${conversation.id}`
  const invited = company.find((seat) => seat.role === 'participant')
  const lead = () => {
    if (conversation.openedAt) return overview('next.open')
    const { kind } = readinessOf(conversation.seats, conversation.ready, me)
    if (kind === 'both') return overview('next.bothReady')
    if (kind === 'all') return overview('next.allReady')
    return t('overview.readyBoth', { name: company.length === 1 ? firstName(names) : names })
  }
  return (
    <section
      aria-labelledby="next-heading"
      className="table-surface relative overflow-hidden rounded-4 shadow-panel lg:min-h-[330px]"
    >
      <div className="relative z-10 flex min-h-[300px] flex-col p-6 sm:p-8 min-[87rem]:max-w-[calc(100%-455px)]">
        <div className="flex flex-wrap gap-2">
          <Tag tone="ink" icon="calendar">
            {when.dayAndTime(conversation.startsAt)}
          </Tag>
          <TalkTag talk={conversation} me={me} now={now} />
          {conversation.place ? <Tag>{conversation.place}</Tag> : null}
        </div>
        <h1 id="next-heading" className="mt-4 text-[32px] leading-[1.06] sm:text-[40px]">
          {title}
        </h1>
        <p className="mt-3 max-w-[44ch] text-[16.5px] text-ink-2">{lead()}</p>
        <div className="mt-auto flex flex-wrap gap-2.5 pt-7">
          <ButtonLink href={path} kind="primary" size="large" iconAfter="arrow">
            {t('goToTable')}
          </ButtonLink>
          {conversation.sealedAt ? null : (
            <ButtonLink href={`${path}/prepare`} kind="paper" size="large" icon="lock">
              {preparation('link')}
            </ButtonLink>
          )}
          {isFacilitatorOf(conversation, me) && !conversation.sealedAt ? (
            <ButtonLink href={`${path}/wording`} kind="paper" size="large" icon="pencil">
              {wording('link')}
            </ButtonLink>
          ) : null}
          {invited && isFacilitatorOf(conversation, me) ? (
            <ButtonLink href={`${path}/invitation`} kind="paper" size="large" icon="link">
              {t('overview.invitation')}
            </ButtonLink>
          ) : null}
          {isFacilitatorOf(conversation, me) ? null : (
            <ButtonLink href={`${path}/answer`} kind="paper" size="large" icon="mail">
              {inviting('link')}
            </ButtonLink>
          )}
        </div>
      </div>
      {picture ? (
        <div className="relative h-[240px] lg:max-[87rem]:hidden lg:absolute lg:inset-y-0 lg:right-6 lg:h-auto lg:w-[440px]">
          <PatternDefs />
          <div className="absolute top-2 left-1/2 -translate-x-1/2 lg:top-10 lg:left-0 lg:translate-x-0">
            <SmallTable words={picture} />
          </div>
        </div>
      ) : null}
    </section>
  )
}
