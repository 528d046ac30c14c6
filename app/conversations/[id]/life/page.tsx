import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { ConclusionFacts } from '@/components/approval/ConclusionFacts'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { LifeForm } from '@/components/conversation/LifeForm'
import { LifeSteps } from '@/components/conversation/LifeSteps'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { conversationLife } from '@/lib/conversations/conversationLife'
import { factsOf } from '@/lib/conversations/factsOf'
import { can } from '@/lib/domain/access'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { step } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('life.page'))('title') }
}

/** How far a conversation has come, for all its people; its facilitator leads it on from here. */
export default async function Life({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${table}/life`)
  const desk = services()
  const { conversation, steps, ...ways } = await orNotFound(conversationLife(desk, viewer.actor, id))
  const t = await getTranslations('life.page')
  const documents = await getTranslations('documents.page')
  const language = await getLocale()
  const { phase, seats } = conversation
  const facts = await factsOf(desk.db, conversation.id)
  const taken = steps.map(({ to, at, personId }) => ({
    to,
    when: formatWhen(at, language),
    name: seats.find((seat) => seat.personId === personId)?.name ?? (personId ? t('somebody') : undefined),
  }))
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <h1 className="text-[30px]">{t('heading')}</h1>
        <p className="mt-2 mb-5 text-[16px] text-ink-2">{t('lead')}</p>
        <ConversationFacts conversation={conversation} now={desk.clock()} />
        <LifeSteps phase={phase} taken={taken} />
        {conversation.sealedAt && facts ? (
          <ConclusionFacts facts={facts} seats={seats} whenOf={(at) => formatWhen(new Date(at), language)} />
        ) : null}
        <LifeForm step={step.bind(null, id)} phase={phase} {...ways} />
        <div className="mt-6 flex flex-wrap gap-2.5">
          {can(viewer.actor, 'document.read', conversation) ? (
            <ButtonLink href={`${table}/documents`} icon="plan">
              {documents('link')}
            </ButtonLink>
          ) : null}
          <ButtonLink
            href={table}
            kind={ways.on || conversation.sealedAt ? 'paper' : 'primary'}
            iconAfter="arrow"
          >
            {t('toTable')}
          </ButtonLink>
        </div>
      </Panel>
    </Page>
  )
}
