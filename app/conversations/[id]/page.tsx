import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { mark } from '@/app/agreements/actions'
import { informedFirst } from '@/app/informed'
import { lastTimeView } from '@/app/lastTimeView'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewer, viewerOrSignIn } from '@/app/viewer'
import { LaterSignOff } from '@/components/approval/LaterSignOff'
import { BoardScreen } from '@/components/board/BoardScreen'
import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { LaterLastTime } from '@/components/plan/LaterLastTime'
import type { Viewer } from '@/lib/auth/viewer'
import { factsOf } from '@/lib/conversations/factsOf'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { wordingsOf } from '@/lib/conversations/wording'
import { can } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import type { Conversation } from '@/lib/domain/conversation'
import { open, ownThought } from './actions'
import { approve, conclude, withdraw } from './approvalActions'
import { BoardMenu } from './BoardMenu'
import { handOver, passTheWord, setTimer } from './leadingActions'

interface ConversationPage {
  readonly params: Promise<{ readonly id: string }>
}

/** No names in a title: it stays in the browser's history and on a shared screen's tab. */
export async function generateMetadata({ params }: ConversationPage): Promise<Metadata> {
  const { id } = await params
  const found = await viewer()
  const conversation = await loadConversation(services(), found?.actor ?? null, id).catch(() => undefined)
  return { title: conversation?.kind ?? 'Samspil' }
}

/** The table itself. */
export default async function Page({ params }: ConversationPage) {
  const { id } = await params
  const seated = await viewerOrSignIn(`/conversations/${id}`)
  const conversation = await orNotFound(loadConversation(services(), seated.actor, id))
  await informedFirst(seated, id, `/conversations/${id}`)
  const facts = await factsOf(services().db, conversation.id)
  if (!facts) notFound()
  const language = await getLocale()
  const last = conversation.sealedAt ? undefined : await lastTimeView(seated.actor, id)
  return (
    <>
      <OwnCopiesOnly personId={seated.person.id} />
      <BoardScreen
        conversationId={conversation.id}
        epoch={conversation.epoch}
        concept={conversation.concept}
        kind={conversation.kind}
        language={language}
        me={{ personId: seated.person.id }}
        seats={conversation.seats}
        mayEdit={can(seated.actor, 'board.edit', conversation)}
        isCancelled={conversation.cancelledAt !== null}
        facts={facts}
        knowsWordingSince={await knowsWordingSince(seated, conversation)}
        opening={{
          open: can(seated.actor, 'table.open', conversation) ? open.bind(null, conversation.id) : undefined,
          preparePath: `/conversations/${conversation.id}/prepare`,
        }}
        leading={{
          setTimer: setTimer.bind(null, conversation.id),
          handOver: handOver.bind(null, conversation.id),
          passTheWord: passTheWord.bind(null, conversation.id),
        }}
        ownThought={ownThought.bind(null, conversation.id)}
        title={titleOf(conversation, language)}
        lastTime={last ? <LaterLastTime last={last} mark={mark} /> : undefined}
        illustrations="/billedbrikker"
        menu={<BoardMenu viewer={seated} conversation={conversation} />}
        signOff={
          <LaterSignOff
            documents={`/conversations/${conversation.id}/documents`}
            acts={{
              approve: approve.bind(null, conversation.id),
              withdraw: withdraw.bind(null, conversation.id),
              conclude: can(seated.actor, 'conversation.conclude', conversation)
                ? conclude.bind(null, conversation.id)
                : undefined,
            }}
          />
        }
      />
    </>
  )
}

/** Who sits down knows the questions as they are now, or were when preparing; the facilitator words them. */
async function knowsWordingSince({ actor }: Viewer, conversation: Conversation): Promise<string | undefined> {
  if (can(actor, 'wording.edit', conversation)) return undefined
  const { knownSince } = await wordingsOf(services(), actor, conversation.id)
  return (knownSince ?? services().clock()).toISOString()
}

/** "MUS · Maria og Søren": first names, the participants before the facilitator. */
function titleOf({ kind, seats }: Conversation, language: Language): string {
  const ordered = [...seats].sort(
    (a, b) => Number(a.role === 'facilitator') - Number(b.role === 'facilitator'),
  )
  const names = ordered.map((seat) => seat.name.split(/\s+/)[0] ?? seat.name)
  return `${kind} · ${new Intl.ListFormat(language).format(names)}`
}
