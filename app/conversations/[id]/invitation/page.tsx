import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { ArrangePanel } from '@/components/conversation/ArrangePanel'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { InvitationPanel } from '@/components/conversation/InvitationPanel'
import { firstName } from '@/components/conversation/others'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { type InvitationStatus, invitationStatus } from '@/lib/conversations/invitationStatus'
import { durations } from '@/lib/conversations/planInput'
import { can } from '@/lib/domain/access'
import { localDate, localTime } from '@/lib/i18n/formatWhen'
import { cancel, correct, move, remind, renew, withdraw } from './actions'
import { invitedViews } from './invitedViews'

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
  const { conversation } = status
  const { startsAt, durationMinutes, place } = conversation
  const people = await invitedViews(status, await getLocale())
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <InvitationPanel
          heading={await headingOf(status)}
          planned={await plannedOf(status, now)}
          facts={<ConversationFacts conversation={conversation} now={now} />}
          people={people}
          actions={{
            renew: renew.bind(null, id),
            withdraw: withdraw.bind(null, id),
            correct: correct.bind(null, id),
          }}
          isCancelled={conversation.cancelledAt !== null}
          isSealed={conversation.sealedAt !== null}
          arranging={
            <ArrangePanel
              move={move.bind(null, id)}
              remind={remind.bind(null, id)}
              cancel={cancel.bind(null, id)}
              isPossible={can(viewer.actor, 'conversation.arrange', conversation)}
              mayRemind={startsAt > now}
              now={{
                date: localDate(startsAt),
                time: localTime(startsAt),
                durationMinutes,
                place: place ?? '',
              }}
              durations={durations}
              today={localDate(now)}
              proposals={people.flatMap(({ personId, name, proposed, proposedAt }) =>
                proposed && proposedAt
                  ? [
                      {
                        personId,
                        words: `${firstName(name)}: ${proposed}`,
                        date: localDate(proposedAt),
                        time: localTime(proposedAt),
                      },
                    ]
                  : [],
              )}
            />
          }
          table={table}
        />
      </Panel>
    </Page>
  )
}

async function headingOf({ conversation, people }: InvitationStatus): Promise<string> {
  const [only, ...more] = people
  if (only && more.length === 0)
    return (await getTranslations('people.invitation'))('heading', { name: firstName(only.name) })
  return (await getTranslations('inviting.people'))('heading', { kind: conversation.kind })
}

async function plannedOf({ conversation, people }: InvitationStatus, now: Date) {
  if (conversation.startsAt < now || conversation.cancelledAt) return undefined
  const t = await getTranslations('people')
  const list = new Intl.ListFormat(await getLocale(), { type: 'conjunction' })
  const title = t('with', { kind: conversation.kind, names: list.format(people.map(({ name }) => name)) })
  return t('invitation.planned', { title })
}
