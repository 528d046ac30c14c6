import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { setLanguage } from '@/app/actions'
import { mark } from '@/app/agreements/actions'
import { informedFirst } from '@/app/informed'
import { lastTimeView } from '@/app/lastTimeView'
import { orNotFound } from '@/app/orNotFound'
import { signInPath } from '@/app/returnPath'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { firstName, others } from '@/components/conversation/others'
import { PlainPage } from '@/components/conversation/PlainPage'
import { LastPlan } from '@/components/preparation/LastPlan'
import { PreparationMaterial } from '@/components/preparation/PreparationMaterial'
import { PreparationPast } from '@/components/preparation/PreparationPast'
import { PreparationScreen } from '@/components/preparation/PreparationScreen'
import { questionGroups } from '@/components/preparation/questionGroups'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { type OwnPreparation, ownPreparation } from '@/lib/conversations/prepare'
import { wordingsOf } from '@/lib/conversations/wording'
import { can } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import type { Conversation } from '@/lib/domain/conversation'
import { failureName } from '@/lib/domain/errors'
import type { PersonId } from '@/lib/domain/ids'
import { initials } from '@/lib/domain/initials'
import { addressOf } from '@/lib/domain/questionsAsked'
import { changedSince, currentTexts } from '@/lib/domain/wording'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { storedFor } from './storedFor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation'))('title') }
}

export default async function Prepare({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const path = `${table}/prepare`
  const viewer = await viewerOrSignIn(path)
  const desk = services()
  const conversation = await orNotFound(loadConversation(desk, viewer.actor, id))
  await informedFirst(viewer, id, path)
  const own = await orClosed(orNotFound(ownPreparation(desk, viewer.actor, id)))
  if (typeof own === 'string') return <Closed failure={own} table={table} />
  const language = await getLocale()
  const { wordings, knownSince } = await wordingsOf(desk, viewer.actor, id)
  const last = await lastTimeView(viewer.actor, id)
  const { layout } = conversation.concept
  const words =
    layout.type === 'puzzle'
      ? layout.keywords.map(({ id: word, text }) => ({ id: word, text: text[language] }))
      : []
  const groups = questionGroups(
    conversation.concept,
    language,
    addressOf(conversation),
    currentTexts(wordings),
    changedSince(wordings, knownSince),
  )
  const page = {
    groups,
    occasion: `${conversation.kind} ${formatWhen(conversation.startsAt, language)}`,
    name: viewer.person.name,
    owner: ownerOf(conversation, viewer.person.id),
    home: viewer.actor.reach === 'everything' ? '/' : table,
  }
  if (!can(viewer.actor, 'preparation.edit', conversation))
    return (
      <PreparationPast
        {...page}
        why={conversation.cancelledAt ? 'cancelled' : 'sealed'}
        words={words.filter(({ id: word }) => own.preparation.picks.includes(word))}
        hasWords={words.length > 0}
        thoughts={own.preparation.thoughts}
        table={table}
      />
    )
  return (
    <>
      <OwnCopiesOnly personId={viewer.person.id} />
      <PreparationScreen
        conversationId={conversation.id}
        personId={viewer.person.id}
        {...page}
        stored={await storedFor(own, viewer.actor)}
        words={words}
        mostPicks={layout.type === 'puzzle' ? layout.keywordsToPick : 0}
        others={others(conversation, viewer.person.id).map((seat) => ({
          personId: seat.personId,
          firstName: firstName(seat.name),
        }))}
        signIn={signInPath(path)}
        material={
          <>
            {last ? <LastPlan last={last} mark={mark} /> : null}
            <Material conversation={conversation} language={language} />
          </>
        }
      />
    </>
  )
}

const closing = ['PreparationUnreadable', 'PreparedByAccount'] as const
type Closing = (typeof closing)[number]

/** Or why it does not open: the key is gone, or it takes more than a link. */
async function orClosed(loading: Promise<OwnPreparation>): Promise<OwnPreparation | Closing> {
  try {
    return await loading
  } catch (error) {
    const found = closing.find((name) => name === failureName(error))
    if (!found) throw error
    return found
  }
}

async function Closed({ failure, table }: { readonly failure: Closing; readonly table: string }) {
  const t = await getTranslations('preparation.unreadable')
  const failures = await getTranslations('errors.failures')
  return (
    <PlainPage heading={t('heading')} text={failures(failure)} setLanguage={setLanguage}>
      <ButtonLink href={table} kind="primary" size="large">
        {t('toTable')}
      </ButtonLink>
    </PlainPage>
  )
}

function ownerOf({ seats }: Conversation, personId: PersonId) {
  const index = seats.findIndex((seat) => seat.personId === personId)
  const labels = initials(seats.map((seat) => seat.name))
  return { initials: labels[index] ?? '?', colour: seats[index]?.colour ?? 5 }
}

interface MaterialProps {
  readonly conversation: Conversation
  readonly language: Language
}

async function Material({ conversation, language }: MaterialProps) {
  const t = await getTranslations('information')
  const { concept } = conversation
  const kind = concept.kinds[conversation.kind]
  return (
    <>
      <PreparationMaterial
        premise={kind?.premise?.[language]}
        guidance={kind?.guidance.prepare?.[language]}
        own={(kind?.extraPreparation ?? []).map((text) => text[language])}
        lens={(kind?.leadershipLens ?? []).map((text) => text[language])}
        links={concept.materials.map(({ title, url }) => ({ title: title[language], url }))}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <ButtonLink href="/information" kind="quiet" icon="shield">
          {t('title')}
        </ButtonLink>
        <LanguageSwitch setLanguage={setLanguage} />
      </div>
    </>
  )
}
