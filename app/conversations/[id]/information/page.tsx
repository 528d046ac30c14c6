import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { returnPath } from '@/app/returnPath'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { InformationText } from '@/components/conversation/InformationText'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { confirmInformed } from './actions'

export { generateMetadata } from '@/app/information/page'

interface InformationProps {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<{ readonly to?: string | string[] }>
}

/** What is stored and who sees it, once before the first typing; then on to where one was going. */
export default async function InformationFirst({ params, searchParams }: InformationProps) {
  const { id } = await params
  const asked = returnPath((await searchParams).to)
  const to = asked.startsWith(`/conversations/${id}`) ? asked : `/conversations/${id}`
  const viewer = await viewerOrSignIn(to)
  const desk = services()
  const conversation = await orNotFound(loadConversation(desk, viewer.actor, id))
  const leader = conversation.seats.find((seat) => seat.role === 'facilitator')
  const isLeader = leader?.personId === viewer.person.id
  const t = await getTranslations('information')
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <InformationText {...desk.information} facilitator={isLeader ? undefined : leader?.name} />
        <form action={confirmInformed} className="mt-8">
          <input type="hidden" name="to" value={to} />
          <SubmitButton size="large" icon="check" className="w-full sm:w-auto">
            {t('confirm')}
          </SubmitButton>
        </form>
      </Panel>
    </Page>
  )
}
