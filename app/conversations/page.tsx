import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { services } from '@/app/services'
import { titleOf } from '@/app/talkTitle'
import { viewerOrSignIn } from '@/app/viewer'
import { Finder } from '@/components/overview/Finder'
import { TalkRow } from '@/components/overview/TalkRow'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { listConversations } from '@/lib/conversations/listConversations'
import { ownAgreements } from '@/lib/conversations/ownAgreements'
import { stateOf, talkStates, yearOf } from '@/lib/conversations/sortOut'
import { withReadiness } from '@/lib/conversations/yearOverview'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.title'))('talks') }
}

/** Every conversation in which somebody has a seat, the latest first. */
export default async function Conversations() {
  const viewer = await viewerOrSignIn('/conversations')
  const { actor } = viewer
  if (actor.reach !== 'everything') redirect(`/conversations/${actor.reach}`)
  const desk = services()
  const now = desk.clock()
  const talks = (await withReadiness(desk, await listConversations(desk, actor))).reverse()
  const agreements = await ownAgreements(desk, actor)
  const titles = await titleOf(actor.personId)
  const t = await getTranslations('overview')
  return (
    <Page header={<AccountBar viewer={viewer} here="talks" />}>
      <Panel labelledBy="talks-heading" className="p-5 sm:p-7">
        <h1 id="talks-heading" className="mb-5 text-[29px]">
          {t('talks.heading')}
        </h1>
        {talks.length === 0 ? <p className="text-ink-2">{t('talks.none')}</p> : null}
        {talks.length > 0 ? (
          <Finder
            searchHint={t('find.searchTalks')}
            states={talkStates.map((value) => ({ value, label: t(`find.talkState.${value}`) }))}
            rows={talks.map((talk) => ({
              key: talk.id,
              words: `${titles(talk)} ${talk.place ?? ''}`,
              kind: talk.kind,
              year: yearOf(talk.startsAt),
              states: [stateOf(talk, now)],
              row: (
                <TalkRow
                  talk={talk}
                  me={actor.personId}
                  now={now}
                  agreements={agreements.filter(({ conversation }) => conversation.id === talk.id).length}
                  level={2}
                />
              ),
            }))}
          />
        ) : null}
      </Panel>
    </Page>
  )
}
