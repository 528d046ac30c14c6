import type { PersonId } from './ids'

/** A person's approval of the plan as it was when they gave it; `hash` names its content. */
export interface Approval {
  readonly personId: PersonId
  /** SHA-256 of the plan's canonical bytes, in hexadecimal digits. */
  readonly hash: string
  readonly at: Date
}

export const endings = ['changed', 'withdrawn'] as const

/** An approval that stands no more: the plan was changed after it, or its giver took it back. */
export interface EndedApproval {
  readonly personId: PersonId
  readonly why: (typeof endings)[number]
  /** Who changed the plan, where one person alone did; whoever took it back. */
  readonly by: PersonId | null
  readonly at: Date
}

/** Somebody whose approval a concluded conversation lacks, and why. */
export interface WithoutApproval {
  readonly personId: PersonId
  readonly reason: string
}

/** Characters in a reason. */
export const longestReason = 500

export const agreementStates = ['open', 'kept', 'changed', 'dropped'] as const
/** What has become of an agreement: still open, kept (overholdt), changed or dropped. */
export type AgreementState = (typeof agreementStates)[number]

/** An agreement is named by its conversation and its id on that conversation's board. */
export interface AgreementOutcome {
  readonly state: AgreementState
  /** A line of why; empty for none. */
  readonly why: string
  readonly by: PersonId | null
  readonly at: Date | null
}
