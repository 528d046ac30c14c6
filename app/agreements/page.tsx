import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { agreementViews } from '@/app/agreementViews'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { AgreementRow } from '@/components/overview/AgreementRow'
import { Finder } from '@/components/overview/Finder'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { marksOf, ownAgreements } from '@/lib/conversations/ownAgreements'
import { yearOf } from '@/lib/conversations/sortOut'
import { mark } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.title'))('agreements') }
}

const states = ['open', 'overdue', 'kept', 'changed', 'dropped', 'carried'] as const

/** Everything somebody has agreed, in every concluded conversation. */
export default async function Agreements() {
  const viewer = await viewerOrSignIn('/agreements')
  const { actor } = viewer
  if (actor.reach !== 'everything') redirect(`/conversations/${actor.reach}/agreements`)
  const desk = services()
  const followed = await ownAgreements(desk, actor)
  const marks = await marksOf(
    desk,
    followed.map(({ conversation }) => conversation.id),
  )
  const views = await agreementViews(followed, { actor, now: desk.clock(), marks })
  const t = await getTranslations('overview')
  return (
    <Page header={<AccountBar viewer={viewer} here="agreements" />}>
      <Panel labelledBy="agreements-heading" className="p-5 sm:p-7">
        <h1 id="agreements-heading" className="text-[29px]">
          {t('agreement.heading')}
        </h1>
        <p className="mt-1 mb-5 text-ink-2">{t(views.length > 0 ? 'agreement.lead' : 'agreement.none')}</p>
        {views.length > 0 ? (
          <Finder
            searchHint={t('find.searchAgreements')}
            states={states.map((value) => ({ value, label: t(`find.agreementState.${value}`) }))}
            rows={views.map((view, index) => {
              const startsAt = followed[index]?.conversation.startsAt
              return {
                key: `${view.conversationId}-${view.id}`,
                words: [view.what, view.facts, ...view.said.map(({ sentence }) => sentence)].join(' '),
                kind: followed[index]?.conversation.kind ?? '',
                year: startsAt ? yearOf(startsAt) : 0,
                states: view.isCarried
                  ? ['carried']
                  : [view.state, ...(view.due?.tone === 'danger' ? ['overdue'] : [])],
                row: <AgreementRow agreement={view} mark={mark} hasTalkLink />,
              }
            })}
          />
        ) : null}
      </Panel>
    </Page>
  )
}
