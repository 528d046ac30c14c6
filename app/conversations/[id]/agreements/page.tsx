import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { mark } from '@/app/agreements/actions'
import { agreementViews } from '@/app/agreementViews'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { titleOf } from '@/app/talkTitle'
import { viewerOrSignIn } from '@/app/viewer'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { AgreementRow } from '@/components/overview/AgreementRow'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { buttonLook } from '@/components/ui/buttonLook'
import { Icon } from '@/components/ui/Icon'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { agreementsOfTalk } from '@/lib/conversations/ownAgreements'
import { localDay } from '@/lib/i18n/localDay'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.title'))('agreementsOf') }
}

/** The agreements of one concluded conversation, for its people. */
export default async function AgreementsOf({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>
}) {
  const { id } = await params
  const table = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${table}/agreements`)
  const { actor } = viewer
  const desk = services()
  const found = await orNotFound(agreementsOfTalk(desk, actor, id))
  const { conversation, agreements, marks, joint } = found
  if (!conversation.sealedAt) notFound()
  const now = desk.clock()
  const views = await agreementViews(agreements, {
    actor,
    now,
    marks: new Map([[conversation.id, marks]]),
    isOfOne: true,
  })
  const t = await getTranslations('overview.agreement')
  const title = (await titleOf(actor.personId))(conversation)
  const hasDays = views.some(({ dueOn }) => dueOn) || (joint !== null && joint >= localDay(now))
  return (
    <Page header={<AccountBar viewer={viewer} here={undefined} />} width="narrow">
      <Panel labelledBy="agreements-heading" className="p-5 sm:p-9">
        <h1 id="agreements-heading" className="mb-1 text-[29px]">
          {t('ofHeading')}
        </h1>
        <p className="mb-4 text-[16px] text-ink-2">{title}</p>
        <ConversationFacts conversation={conversation} now={now} />
        <div className="mt-6">
          {views.length === 0 ? <p className="text-ink-2">{t('noneOf')}</p> : null}
          {views.map((view) => (
            <AgreementRow key={view.id} agreement={view} mark={mark} />
          ))}
        </div>
        <div className="mt-5 flex flex-wrap gap-2.5">
          <ButtonLink href={table} kind="primary">
            {t('back')}
          </ButtonLink>
          {hasDays ? <ButtonFile href={`${table}/agreements/calendar`}>{t('calendar')}</ButtonFile> : null}
          {actor.reach === 'everything' ? (
            <ButtonLink href="/agreements" kind="quiet">
              {t('toAll')}
            </ButtonLink>
          ) : null}
        </div>
      </Panel>
    </Page>
  )
}

/** A file is fetched by the browser itself, never as a page. */
function ButtonFile({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} download className={buttonLook('line')}>
      <Icon name="calendar" />
      {children}
    </a>
  )
}
