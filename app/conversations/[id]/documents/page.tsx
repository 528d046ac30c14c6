import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { FilingPanel } from '@/components/documents/FilingPanel'
import { OwnFiling } from '@/components/documents/OwnFiling'
import { PictureCard } from '@/components/documents/PictureCard'
import { PlanCard } from '@/components/documents/PlanCard'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { documentsOf } from '@/lib/conversations/documentsOf'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { tick } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents.page'))('title') }
}

/** What there is to keep of a sealed conversation, for its people; its facilitator files it from here. */
export default async function Documents({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const path = `${table}/documents`
  const viewer = await viewerOrSignIn(path)
  const desk = services()
  const language = await getLocale()
  const found = await orNotFound(documentsOf(desk, viewer.actor, id, language))
  const { conversation, hasPlan, picture, mayFile } = found
  const t = await getTranslations('documents.page')
  const filings = found.filings.map(({ personId, name, filing }) => ({
    personId,
    name,
    filedAt: filing ? formatWhen(filing.at, language) : undefined,
  }))
  const facilitator = conversation.seats.find(({ role }) => role === 'facilitator')
  const own = filings.find(({ personId }) => personId === viewer.person.id)
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <h1 className="text-[30px]">{t('heading')}</h1>
        <p className="mt-2 mb-5 text-[16px] text-ink-2">
          {t('lead', { when: formatWhen(found.sealedAt, language) })}
        </p>
        <ConversationFacts conversation={conversation} now={desk.clock()} />
        <div className="mt-6 flex flex-col gap-4">
          <PlanCard path={path} hasPlan={hasPlan} />
          {picture ? <PictureCard path={path} words={picture} /> : null}
          {!mayFile && own && facilitator ? (
            <OwnFiling name={facilitator.name} filedAt={own.filedAt} />
          ) : null}
        </div>
        <div className="mt-6">
          <ButtonLink href={table} kind="paper" iconAfter="arrow">
            {t('toTable')}
          </ButtonLink>
        </div>
      </Panel>
      {mayFile && filings.length > 0 ? (
        <FilingPanel
          path={path}
          filings={filings}
          isGroup={conversation.kind === 'GRUS'}
          tick={tick.bind(null, id)}
        />
      ) : null}
    </Page>
  )
}
