import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { orNotFound } from '@/app/orNotFound'
import { services } from '@/app/services'
import { viewerOrSignIn } from '@/app/viewer'
import { BoardScreen } from '@/components/board/BoardScreen'
import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { loadConversation } from '@/lib/conversations/loadConversation'
import { can } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import type { Conversation } from '@/lib/domain/conversation'
import { BoardMenu } from './BoardMenu'

interface ConversationPage {
  readonly params: Promise<{ readonly id: string }>
}

// No names in a title: it stays in the browser's history and on a shared screen's tab.
export const metadata: Metadata = { title: 'MUS' }

/** The table itself. */
export default async function Page({ params }: ConversationPage) {
  const { id } = await params
  const viewer = await viewerOrSignIn(`/conversations/${id}`)
  const conversation = await orNotFound(loadConversation(services(), viewer.actor, id))
  const language = await getLocale()
  return (
    <>
      <OwnCopiesOnly personId={viewer.person.id} />
      <BoardScreen
        conversationId={conversation.id}
        epoch={conversation.epoch}
        concept={conversation.concept}
        kind={conversation.kind}
        language={language}
        me={{ personId: viewer.person.id }}
        seats={conversation.seats}
        mayEdit={can(viewer.actor, 'board.edit', conversation)}
        title={titleOf(conversation, language)}
        illustrations="/billedbrikker"
        menu={<BoardMenu viewer={viewer} conversation={conversation} />}
      />
    </>
  )
}

/** "MUS · Maria og Søren": first names, the participants before the facilitator. */
function titleOf({ kind, seats }: Conversation, language: Language): string {
  const ordered = [...seats].sort(
    (a, b) => Number(a.role === 'facilitator') - Number(b.role === 'facilitator'),
  )
  const names = ordered.map((seat) => seat.name.split(/\s+/)[0] ?? seat.name)
  return `${kind} · ${new Intl.ListFormat(language).format(names)}`
}
