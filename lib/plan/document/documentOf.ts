import type { Approval, WithoutApproval } from '../../domain/approval'
import type { Address, Concept, Language } from '../../domain/concept'
import type { Seat } from '../../domain/conversation'
import type { Pick } from '../../domain/facts'
import type { PersonId } from '../../domain/ids'
import type { PictureWords } from '../../picture/pictureWords'
import type { PlanRecord } from '../planRecord'

/** A sealed conversation, with everything that its document says. */
export interface DocumentOf {
  readonly concept: Concept
  readonly plan: PlanRecord
  /** SHA-256 of the plan as it was approved, in hexadecimal digits. */
  readonly hash: string
  /** False when it was concluded without a plan. */
  readonly hasPlan: boolean
  readonly address: Address
  /** The facilitator's own words, by question id. */
  readonly wording: Readonly<Record<string, string>>
  readonly picks: readonly Pick[]
  readonly seats: readonly Seat[]
  readonly approvals: readonly Approval[]
  readonly withoutApproval: readonly WithoutApproval[]
  readonly startsAt: Date
  readonly sealedAt: Date
  readonly language: Language
  /** In a GRUS: the group's agreements and this person's own, and nothing of anybody else. Null: all of it. */
  readonly for: PersonId | null
  /** The table as it lay when it was sealed; undefined for a concept without one. */
  readonly picture: { readonly png: Uint8Array; readonly words: PictureWords } | undefined
}

/** Those whose keywords and approvals are told: in a copy for one person, that person and the facilitator. */
export function shownSeats({ seats, for: only }: DocumentOf): readonly Seat[] {
  return only ? seats.filter(({ personId, role }) => personId === only || role === 'facilitator') : seats
}
