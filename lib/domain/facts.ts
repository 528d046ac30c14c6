import type { Approval, EndedApproval, WithoutApproval } from './approval'
import type { Phase } from './conversation'
import type { PersonId } from './ids'
import type { Turn } from './talkingRound'
import type { ToldTimer } from './timer'

/**
 * What a conversation's people know of it beside the document: rows, changed by the server's acts alone. Nothing of
 * anybody's preparation is in it but whether it is done.
 */
export interface Facts {
  readonly phase: Phase
  /** ISO 8601; null until the table has been opened. */
  readonly openedAt: string | null
  /** Who says to be ready; never how far anybody is. */
  readonly ready: readonly PersonId[]
  /** Everyone's picks, in the order in which they came; none before the table is opened. */
  readonly picks: readonly Pick[]
  /** The facilitator's own wording of a question, by question id, where there is one. */
  readonly wording: Readonly<Record<string, string>>
  /** By question id, the last change of its wording, so that those who knew the former one are shown it as a change. */
  readonly rewordings: Readonly<Record<string, Rewording>>
  /** Who has approved the plan as it is now. */
  readonly approvals: readonly Told<Approval>[]
  /** Of those who have not, who had: the plan was changed since, or they took it back. The latest last. */
  readonly endedApprovals: readonly Told<EndedApproval>[]
  /** Null when none is set. */
  readonly timer: ToldTimer | null
  /** Who the table has been handed to; null: the facilitator leads it. */
  readonly ledBy: PersonId | null
  /** The word's round, in its order; empty when there is none. */
  readonly turns: readonly Turn[]
  /** ISO 8601; null until it is concluded. Then nothing at the table is changed any more. */
  readonly sealedAt: string | null
  /** Concluded without a plan. */
  readonly isWithoutPlan: boolean
  /** Whose approval the concluded plan lacks, and why. */
  readonly withoutApproval: readonly WithoutApproval[]
}

/** As it travels: times in ISO 8601. */
export type Told<Row extends { readonly at: Date }> = Omit<Row, 'at'> & { readonly at: string }

export interface Rewording {
  /** Null: the original. */
  readonly previous: string | null
  /** ISO 8601. */
  readonly at: string
}

/** A keyword somebody picked. */
export interface Pick {
  readonly personId: PersonId
  readonly keyword: string
}
