import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { InvitationPanel } from '@/components/conversation/InvitationPanel'
import { firstName } from '@/components/conversation/others'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { type InvitationStatus, invitationStatus } from '@/lib/conversations/invitationStatus'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { renew } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('invitation') }
}

export default async function Invitation({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${table}/invitation`)
  const desk = services()
  const now = desk.clock()
  const status = await orNotFound(invitationStatus(desk, viewer.actor, id))
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <InvitationPanel
          renew={renew.bind(null, id)}
          name={firstName(status.participantName)}
          state={status.state}
          fact={await factOf(status)}
          planned={await plannedOf(status, now)}
          facts={<ConversationFacts conversation={status.conversation} now={now} />}
          table={table}
        />
      </Panel>
    </Page>
  )
}

async function plannedOf({ conversation, participantName }: InvitationStatus, now: Date) {
  if (conversation.startsAt < now) return undefined
  const t = await getTranslations('people')
  const title = t('with', { kind: conversation.kind, names: participantName })
  return t('invitation.planned', { title })
}

async function factOf({ claimedAt, createdAt, participantName }: InvitationStatus): Promise<string> {
  const t = await getTranslations('people.invitation')
  const language = await getLocale()
  if (claimedAt)
    return t('openedAt', { name: firstName(participantName), when: formatWhen(claimedAt, language) })
  return createdAt ? t('made', { when: formatWhen(createdAt, language) }) : t('none')
}
