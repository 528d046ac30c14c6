import { createContext, useContext } from 'react'
import type { Gestures } from '@/components/board/hand/gestures'
import type { Hand } from '@/components/board/hand/hand'
import type { Motion } from '@/components/board/hand/motion'
import type { Announcer } from '@/components/board/news/announcer'
import type { FinishStore } from '@/components/board/news/finishStore'
import type { NoteDesk } from '@/components/board/notes/noteDesk'
import type { RemoteNotes } from '@/components/board/notes/remoteNotes'
import type { BoardSession } from '@/components/board/session/boardSession'
import type { ToolStore } from '@/components/board/tools/toolStore'
import type { ViewStore } from '@/components/board/view/viewStore'
import type { GuideStore } from '@/components/facilitation/guideStore'
import type { LeadingActs } from '@/components/facilitation/leadingActs'
import type { PieceId } from '@/lib/domain/board'
import type { Address, Concept, KindId, Language } from '@/lib/domain/concept'
import type { Seat } from '@/lib/domain/conversation'
import type { Facts } from '@/lib/domain/facts'
import type { Table } from '@/lib/domain/table'
import type { BoardActions } from './boardActions'
import type { PlanStore } from './planStore'

/** What stays the same as long as one sits at the table. Nothing in it changes, so that reading it re-renders nothing. */
export interface BoardContext {
  readonly session: BoardSession
  readonly table: Table
  readonly concept: Concept
  readonly language: Language
  readonly kind: KindId
  readonly address: Address
  readonly seats: readonly Seat[]
  /** As they were when the page was made; `useFacts` keeps them up to date. */
  readonly facts: Facts
  /** ISO 8601: a wording that changed later is shown to this person as a change. Undefined: none is. */
  readonly knowsWordingSince: string | undefined
  readonly myId: string
  readonly mayEdit: boolean
  /** The path under which the image pieces' illustrations are served. */
  readonly illustrations: string
  readonly hand: Hand
  readonly motion: Motion
  readonly gestures: Gestures
  readonly view: ViewStore
  readonly plan: PlanStore
  /** What this person asks of the others while leading the table, and what they have let go of. */
  readonly guide: GuideStore
  /** Who may is the server's to say, each time. */
  readonly leading: LeadingActs
  readonly tools: ToolStore
  readonly notes: NoteDesk
  readonly remoteNotes: RemoteNotes
  readonly announcer: Announcer
  readonly actions: BoardActions
  readonly finishes: FinishStore
  /** What this person thought of a question beforehand, asked of the server when it is needed; undefined when nothing. */
  readonly ownThought: (question: string) => Promise<string | undefined>
  /** Opens a piece's card, or closes it. */
  readonly openCard: (piece: PieceId | undefined) => void
}

const context = createContext<BoardContext | undefined>(undefined)
export const BoardProvider = context.Provider

/** Throws outside a board screen: a bug, never a person's doing. */
export function useBoardContext(): BoardContext {
  const value = useContext(context)
  if (!value) throw new Error('a part of the board was rendered outside the board')
  return value
}
