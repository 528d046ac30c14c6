import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { PlanForm } from '@/components/conversation/PlanForm'
import type { OfferedKind } from '@/components/conversation/PlanKinds'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { durations } from '@/lib/conversations/planInput'
import { can } from '@/lib/domain/access'
import { type Concept, kindIds, type Language } from '@/lib/domain/concept'
import { localDate } from '@/lib/i18n/formatWhen'
import { plan } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('plan') }
}

export default async function NewConversation() {
  const viewer = await viewerOrSignIn('/conversations/new')
  if (!can(viewer.actor, 'conversation.plan')) notFound()
  const { concepts, clock, db } = services()
  const language = await getLocale()
  const met = await db.people.metBy(viewer.person.id)
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <PlanForm
          action={plan}
          durations={durations}
          concepts={concepts
            .filter(({ isOffered }) => isOffered)
            .map((concept) => ({
              id: concept.id,
              name: concept.name[language],
              kinds: kindsOf(concept, language),
            }))}
          known={met.flatMap(({ name, email }) => (email ? [{ name, email }] : []))}
          today={localDate(clock())}
        />
      </Panel>
    </Page>
  )
}

function kindsOf({ kinds }: Concept, language: Language): OfferedKind[] {
  return kindIds.flatMap((id) => {
    const kind = kinds[id]
    if (!kind) return []
    const { name, facilitator, participant, participants } = kind
    return [
      {
        id,
        name: name[language],
        facilitator: facilitator[language],
        participant: participant[language],
        ...participants,
      },
    ]
  })
}
