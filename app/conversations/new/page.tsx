import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { PlanForm } from '@/components/conversation/PlanForm'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { offeredConcepts } from '@/lib/conversations/offeredConcepts'
import { durations } from '@/lib/conversations/planInput'
import { can } from '@/lib/domain/access'
import { localDate } from '@/lib/i18n/formatWhen'
import { plan } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('plan') }
}

export default async function NewConversation() {
  const viewer = await viewerOrSignIn('/conversations/new')
  if (!can(viewer.actor, 'conversation.plan')) notFound()
  const { concepts, clock } = services()
  const language = await getLocale()
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <PlanForm
          action={plan}
          durations={durations}
          concepts={offeredConcepts(concepts, 'MUS').map(({ id, name }) => ({ id, name: name[language] }))}
          today={localDate(clock())}
        />
      </Panel>
    </Page>
  )
}
