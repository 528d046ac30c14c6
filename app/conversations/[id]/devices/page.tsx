import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { signOutHere } from '@/app/actions'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { DeviceList } from '@/components/conversation/DeviceList'
import { firstName } from '@/components/conversation/others'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { listDevices } from '@/lib/conversations/devices'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { closeDevice } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('devices') }
}

export default async function Devices({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${table}/devices`)
  const desk = services()
  const conversation = await orNotFound(loadConversation(desk, viewer.actor, id))
  if (viewer.session.conversationId !== conversation.id) notFound()
  const devices = await orNotFound(listDevices(desk, viewer))
  const leader = conversation.seats.find((seat) => seat.role === 'facilitator')
  const t = await getTranslations('people.devices')
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <h1 className="text-[30px]">{t('heading')}</h1>
        <p className="mt-2 mb-6 text-[16px] text-ink-2">
          {t('lead', { name: firstName(leader?.name ?? '') })}
        </p>
        <DeviceList devices={devices} now={desk.clock()} end={closeDevice} signOut={signOutHere} />
        <div className="mt-6">
          <ButtonLink href={table} kind="primary" iconAfter="arrow">
            {t('back')}
          </ButtonLink>
        </div>
      </Panel>
    </Page>
  )
}
