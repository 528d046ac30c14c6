import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountBar } from '@/app/AccountBar'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { AnswerForm } from '@/components/conversation/AnswerForm'
import { ConversationFacts } from '@/components/conversation/ConversationFacts'
import { firstName } from '@/components/conversation/others'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { ownReply } from '@/lib/conversations/answerInvitation'
import { localDate, localTime } from '@/lib/i18n/formatWhen'
import { AnsweredAt } from './AnsweredAt'
import { answer } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inviting.reply'))('title') }
}

export default async function Reply({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const table = `/conversations/${id}`
  const viewer = await viewerOrSignIn(`${table}/answer`)
  const desk = services()
  const { conversation, reply, isGroup } = await orNotFound(ownReply(desk, viewer.actor, id))
  const leader = conversation.seats.find(({ role }) => role === 'facilitator')
  const t = await getTranslations('inviting.reply')
  const { answer: said, asksForIndividual, words, proposedAt } = reply
  return (
    <Page header={<AccountBar viewer={viewer} />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <h1 className="text-[30px]">{t('heading')}</h1>
        <div className="mt-4 mb-6">
          <ConversationFacts conversation={conversation} now={desk.clock()} />
        </div>
        {reply.answeredAt ? <AnsweredAt at={reply.answeredAt} now={desk.clock()} /> : null}
        <AnswerForm
          action={answer.bind(null, id)}
          leader={firstName(leader?.name ?? '')}
          isGroup={isGroup}
          today={localDate(desk.clock())}
          before={{
            choice: asksForIndividual ? 'alone' : (said ?? undefined),
            words,
            date: proposedAt ? localDate(proposedAt) : '',
            time: proposedAt ? localTime(proposedAt) : '',
          }}
        />
        <div className="mt-6">
          <ButtonLink href={table} kind="quiet" iconAfter="arrow">
            {t('table')}
          </ButtonLink>
        </div>
      </Panel>
    </Page>
  )
}
