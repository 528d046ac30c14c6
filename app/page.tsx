import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { NextConversation } from '@/components/conversation/NextConversation'
import { NoConversation } from '@/components/conversation/NoConversation'
import { pictureWords } from '@/components/conversation/pictureWords'
import { FollowUpPanel } from '@/components/overview/FollowUpPanel'
import { HeldPanel } from '@/components/overview/HeldPanel'
import { InvitationsPanel } from '@/components/overview/InvitationsPanel'
import { TalkList } from '@/components/overview/TalkList'
import { Page } from '@/components/ui/Page'
import { offeredConcepts } from '@/lib/conversations/offeredConcepts'
import { yearOverview } from '@/lib/conversations/yearOverview'
import { can } from '@/lib/domain/access'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { AccountBar } from './AccountBar'
import { agreementViews } from './agreementViews'
import { invitationRows } from './invitationRows'
import { accept, remind } from './overviewActions'
import { services } from './services'
import { titleOf } from './talkTitle'
import { viewerOrSignIn } from './viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('overview') }
}

/** A person's year: the next conversation, those after it, and what there is to follow up, answer and look back on. */
export default async function Overview() {
  const viewer = await viewerOrSignIn('/')
  const { actor } = viewer
  if (actor.reach !== 'everything') redirect(`/conversations/${actor.reach}`)
  const desk = services()
  const now = desk.clock()
  const me = actor.personId
  const overview = await yearOverview(desk, actor)
  const { next, coming, unfinished, held, heldThisYear, agreementCounts: counts } = overview
  const language = await getLocale()
  const picture = pictureWords(offeredConcepts(desk.concepts, 'MUS')[0], language)
  const mayPlan = can(actor, 'conversation.plan')
  const titles = await titleOf(me)
  const t = await getTranslations('overview.talks')
  const lists = { me, now, counts }

  return (
    <Page header={<AccountBar viewer={viewer} here="overview" />}>
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_340px] min-[88rem]:grid-cols-[minmax(0,1fr)_466px]">
        <div className="flex min-w-0 flex-col gap-3.5">
          {next ? (
            <NextConversation conversation={next} me={me} now={now} picture={picture} />
          ) : (
            <NoConversation mayPlan={mayPlan} picture={picture} />
          )}
          {unfinished.length > 0 ? (
            <TalkList id="unfinished" heading={t('unfinished')} talks={unfinished} {...lists} />
          ) : null}
          {next || coming.length > 0 ? (
            <TalkList id="coming" heading={t('next')} talks={coming} hasAll {...lists} />
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-3.5">
          <FollowUpPanel agreements={await agreementViews(overview.toFollowUp, { actor, now })} />
          {mayPlan || overview.toAnswer.length > 0 ? (
            <InvitationsPanel
              invitations={await invitationRows(overview.invitations, me, now)}
              own={overview.toAnswer.map((talk) => ({
                path: `/conversations/${talk.id}/answer`,
                title: titles(talk),
                when: formatWhen(talk.startsAt, language),
              }))}
              actions={{ accept, remind }}
            />
          ) : null}
          <HeldPanel talks={held} year={heldThisYear} {...lists} />
        </div>
      </div>
    </Page>
  )
}
