import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConversationList } from '@/components/conversation/ConversationList'
import { NextConversation } from '@/components/conversation/NextConversation'
import { NoConversation } from '@/components/conversation/NoConversation'
import { pictureWords } from '@/components/conversation/pictureWords'
import { Page } from '@/components/ui/Page'
import { listConversations } from '@/lib/conversations/listConversations'
import { offeredConcepts } from '@/lib/conversations/offeredConcepts'
import { can } from '@/lib/domain/access'
import { AccountBar } from './AccountBar'
import { services } from './services'
import { viewerOrSignIn } from './viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('overview') }
}

export default async function Overview() {
  const viewer = await viewerOrSignIn('/')
  const { actor } = viewer
  if (actor.reach !== 'everything') redirect(`/conversations/${actor.reach}`)
  const desk = services()
  const now = desk.clock()
  const conversations = await listConversations(desk, actor)
  // A conversation is "from before" once its day is over, not in the middle of it.
  const isOver = ({ startsAt }: { readonly startsAt: Date }) =>
    now.getTime() - startsAt.getTime() > 12 * 60 * 60 * 1000
  const coming = conversations.filter((conversation) => !isOver(conversation))
  const next = coming.find(({ cancelledAt }) => cancelledAt === null)
  const later = coming.filter((conversation) => conversation !== next)
  const earlier = conversations.filter(isOver).reverse()
  const picture = pictureWords(offeredConcepts(desk.concepts, 'MUS')[0], await getLocale())
  const mayPlan = can(actor, 'conversation.plan')
  const t = await getTranslations('people.overview')

  return (
    <Page header={<AccountBar viewer={viewer} />}>
      {next ? (
        <NextConversation conversation={next} me={actor.personId} now={now} picture={picture} />
      ) : (
        <NoConversation mayPlan={mayPlan} picture={picture} />
      )}
      {next || later.length > 0 ? (
        <ConversationList
          id="coming"
          heading={t('list')}
          conversations={later}
          me={actor.personId}
          now={now}
        />
      ) : null}
      {earlier.length > 0 ? (
        <ConversationList
          id="earlier"
          heading={t('earlier')}
          conversations={earlier}
          me={actor.personId}
          now={now}
        />
      ) : null}
    </Page>
  )
}
