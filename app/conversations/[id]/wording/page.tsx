import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { informedFirst } from '@/app/informed'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { namesOf, others } from '@/components/conversation/others'
import { type QuestionsToWord, WordingForm } from '@/components/conversation/WordingForm'
import { WordingGuide } from '@/components/conversation/WordingGuide'
import { WordingIntro } from '@/components/conversation/WordingIntro'
import { questionGroups } from '@/components/preparation/questionGroups'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Page } from '@/components/ui/Page'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { wordingDesk } from '@/lib/conversations/wordingDesk'
import { can } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import type { Conversation } from '@/lib/domain/conversation'
import { addressOf } from '@/lib/domain/questionsAsked'
import { pieceId, tableOf } from '@/lib/domain/table'
import { apply, keep, word } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wording'))('title') }
}

export default async function Wording({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const path = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${path}/wording`)
  const { actor } = viewer
  const desk = services()
  const found = await orNotFound(loadConversation(desk, actor, id))
  if (!can(actor, 'wording.edit', found)) notFound()
  await informedFirst(viewer, id, `${path}/wording`)
  const { conversation, texts, own } = await wordingDesk(desk, actor, id)
  const { concept, kind } = conversation
  const language = await getLocale()
  const people = await getTranslations('people')
  const names = namesOf(others(conversation, actor.personId), language)
  return (
    <Page header={<AccountBar viewer={viewer} />}>
      <WordingForm
        kind={kind}
        groups={questionsToWord(conversation, language)}
        texts={texts}
        own={own}
        save={word.bind(null, id)}
        keep={keep.bind(null, id)}
        apply={apply.bind(null, id)}
        header={<WordingIntro title={people('with', { kind, names })} concept={concept} kind={kind} />}
        guide={<WordingGuide concept={concept} kind={kind} />}
        ways={
          <div className="flex flex-wrap gap-2.5 py-3">
            <ButtonLink href={path} kind="primary" iconAfter="arrow">
              {people('goToTable')}
            </ButtonLink>
            <ButtonLink href="/" kind="quiet">
              {people('invitation.back')}
            </ButtonLink>
          </div>
        }
      />
    </Page>
  )
}

function questionsToWord(conversation: Conversation, language: Language): QuestionsToWord[] {
  const { concept } = conversation
  const table = concept.layout.type === 'puzzle' ? tableOf(concept) : undefined
  return questionGroups(concept, language, addressOf(conversation), {}).map((group) => ({
    ...group,
    questions: group.questions.map(({ id, label, text }) => {
      const piece = table?.byId.get(pieceId('question', id))
      return { id, label, original: text, piece: piece?.kind === 'question' ? piece : undefined }
    }),
  }))
}
