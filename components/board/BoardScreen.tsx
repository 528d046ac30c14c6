'use client'

import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { createGestures } from '@/components/board/hand/gestures'
import { createHand } from '@/components/board/hand/hand'
import { createMotion } from '@/components/board/hand/motion'
import { createAnnouncer } from '@/components/board/news/announcer'
import { createFinishStore } from '@/components/board/news/finishStore'
import { createNoteDesk } from '@/components/board/notes/noteDesk'
import { createRemoteNotes } from '@/components/board/notes/remoteNotes'
import type { BoardSession } from '@/components/board/session/boardSession'
import { LayingTable } from '@/components/board/session/LayingTable'
import { useBoardSession } from '@/components/board/session/useBoardSession'
import { createToolStore } from '@/components/board/tools/toolStore'
import { createViewStore } from '@/components/board/view/viewStore'
import { createGuideStore } from '@/components/facilitation/guideStore'
import type { LeadingActs } from '@/components/facilitation/leadingActs'
import type { PieceId } from '@/lib/domain/board'
import type { Concept, KindId, Language } from '@/lib/domain/concept'
import type { Seat } from '@/lib/domain/conversation'
import type { Facts } from '@/lib/domain/facts'
import type { ConversationId, PersonId } from '@/lib/domain/ids'
import { tableOf } from '@/lib/domain/table'
import { BoardRoom } from './BoardRoom'
import { createBoardActions } from './boardActions'
import { type BoardContext, BoardProvider } from './boardContext'
import type { Opening } from './OpeningPanel'
import { createPlanStore } from './planStore'

export interface BoardScreenProps {
  readonly conversationId: ConversationId
  /** Of the board when the page was made; local copies of another are never merged. */
  readonly epoch: number
  readonly concept: Concept
  readonly kind: KindId
  readonly language: Language
  readonly me: { readonly personId: PersonId }
  readonly seats: readonly Seat[]
  readonly mayEdit: boolean
  readonly facts: Facts
  /** ISO 8601: a wording that changed later is shown to this person as a change. Undefined: none is. */
  readonly knowsWordingSince: string | undefined
  readonly title: string
  readonly opening: Opening
  readonly leading: LeadingActs
  /** It was called off before the page was made. */
  readonly isCancelled: boolean
  readonly ownThought: (question: string) => Promise<string | undefined>
  /** The path under which the image pieces' illustrations are served, without a slash at the end. */
  readonly illustrations: string
  /** Links of the page: overview, invitation, devices, sign out. */
  readonly menu?: ReactNode
  /** Stands beside the whole plan: how it is approved. */
  readonly signOff?: ReactNode
  /** Stands in the plan: what the same people agreed last time. */
  readonly lastTime?: ReactNode
}

/** The live table of one conversation, filling the window. */
export function BoardScreen(props: BoardScreenProps) {
  const { conversationId, epoch, concept, seats, mayEdit, me } = props
  const { personId } = me
  const session = useBoardSession({ conversationId, epoch, personId, concept, seats, mayEdit })
  return (
    <div className="fixed inset-0 overflow-clip font-ui text-ink print:has-data-printed:static print:has-data-printed:overflow-visible">
      {session ? <SeatedAt {...props} session={session} /> : <LayingTable title={props.title} />}
    </div>
  )
}

function SeatedAt(props: BoardScreenProps & { readonly session: BoardSession }) {
  const {
    session,
    concept,
    kind,
    language,
    me,
    seats,
    mayEdit,
    facts,
    illustrations,
    title,
    menu,
    signOff,
    lastTime,
    opening,
  } = props
  const [openPiece, openCard] = useState<PieceId>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest belongs to the conversation, which is the session's
  const lasting = useMemo((): Omit<BoardContext, 'mayEdit'> => {
    const table = tableOf(concept)
    const actions = createBoardActions(session, concept, table)
    const motion = createMotion()
    return {
      session,
      table,
      concept,
      language,
      kind,
      address: concept.kinds[kind]?.address ?? 'du',
      seats,
      facts,
      knowsWordingSince: props.knowsWordingSince,
      myId: me.personId,
      illustrations,
      hand: createHand({ session, table, motion, lay: actions.moveAll }),
      motion,
      gestures: createGestures(),
      view: createViewStore(table),
      plan: createPlanStore(),
      guide: createGuideStore(),
      leading: props.leading,
      tools: createToolStore(),
      notes: createNoteDesk(),
      remoteNotes: createRemoteNotes(session.connection, seats),
      announcer: createAnnouncer(),
      actions,
      finishes: createFinishStore(session, table, actions.movedItself),
      ownThought: props.ownThought,
      openCard,
    }
  }, [session, language])
  // The page knows what was so when it was made; the server says so if it changes.
  const isTaken = useSyncExternalStore(
    session.connection.subscribe,
    () => {
      const { mayEdit, facts: told } = session.connection.snapshot()
      return mayEdit && !told?.sealedAt
    },
    () => true,
  )
  const context = useMemo(() => ({ ...lasting, mayEdit: mayEdit && isTaken }), [lasting, mayEdit, isTaken])
  return (
    <BoardProvider value={context}>
      <BoardRoom
        title={title}
        menu={menu}
        opening={opening}
        isCancelled={props.isCancelled}
        signOff={signOff}
        lastTime={lastTime}
        openPiece={openPiece}
      />
    </BoardProvider>
  )
}
