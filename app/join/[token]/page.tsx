import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { setLanguage } from '@/app/actions'
import { services } from '@/app/services'
import { viewer } from '@/app/viewer'
import { ForAnother } from '@/components/conversation/ForAnother'
import { InvitationCard } from '@/components/conversation/InvitationCard'
import { LinkTrouble, type Trouble } from '@/components/conversation/LinkTrouble'
import { pictureWords } from '@/components/conversation/pictureWords'
import { WelcomePage } from '@/components/conversation/WelcomePage'
import { offeredConcepts } from '@/lib/conversations/offeredConcepts'
import { type InvitationView, openInvitation } from '@/lib/conversations/openInvitation'
import { failureName } from '@/lib/domain/errors'
import { claim, enter, signOutAndStay } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('join') }
}

interface JoinProps {
  readonly params: Promise<{ readonly token: string }>
  /** `to=answer` leads to the answer instead of the table. */
  readonly searchParams: Promise<{ readonly to?: string | string[] }>
}

export default async function Join({ params, searchParams }: JoinProps) {
  const { token } = await params
  const { to } = await searchParams
  const { concepts } = services()
  return (
    <WelcomePage
      picture={pictureWords(offeredConcepts(concepts, 'MUS')[0], await getLocale())}
      setLanguage={setLanguage}
    >
      <Card token={token} to={to === 'answer' ? to : ''} />
    </WelcomePage>
  )
}

async function Card({ token, to }: { readonly token: string; readonly to: string }) {
  const desk = services()
  const found = await openOrTrouble(token)
  if (typeof found === 'string') return <LinkTrouble trouble={found} />
  const visitor = await viewer()
  if (visitor && visitor.person.id !== found.personId) {
    const isFacilitator = visitor.person.id === found.facilitator.personId
    return (
      <ForAnother
        invited={found.firstName}
        viewer={visitor.person.name}
        table={
          isFacilitator && visitor.actor.reach === 'everything'
            ? `/conversations/${found.conversationId}`
            : undefined
        }
        signOut={signOutAndStay.bind(null, token)}
      />
    )
  }
  const reach = visitor?.actor.reach
  if (reach === 'everything' || reach === found.conversationId)
    redirect(`/conversations/${found.conversationId}${to === 'answer' ? '/answer' : ''}`)
  const door = found.state === 'claimed' ? enter : claim
  return <InvitationCard invitation={found} action={door.bind(null, token, to)} now={desk.clock()} />
}

async function openOrTrouble(token: string): Promise<InvitationView | Trouble> {
  try {
    return await openInvitation(services(), token)
  } catch (error) {
    const name = failureName(error)
    if (name === 'InvitationUnknown') return 'unknown'
    if (name === 'InvitationWithdrawn') return 'withdrawn'
    if (name === 'InvitationExpired') return 'expired'
    if (name === 'ConversationCancelled') return 'cancelled'
    throw error
  }
}
