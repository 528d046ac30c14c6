import type { ConversationId, InvitationId, OrganisationId, PersonId, SessionId } from './ids'

/** One row across the years. The email address is a way to reach a person, never who they are. */
export interface Person {
  readonly id: PersonId
  readonly organisationId: OrganisationId
  readonly name: string
  readonly email: string | null
  readonly isLeader: boolean
}

/** One sign-in on one device. The token itself is never stored, only its SHA-256. */
export interface Session {
  readonly id: SessionId
  readonly personId: PersonId
  /** Set when it came by a personal invitation: it opens that conversation and nothing else. */
  readonly conversationId: ConversationId | null
  readonly invitationId: InvitationId | null
  /** What kind of device, in a word the person knows it by ("phone", "tablet", "computer"). */
  readonly device: 'phone' | 'tablet' | 'computer'
  readonly createdAt: Date
  readonly expiresAt: Date
}

export interface Invitation {
  readonly id: InvitationId
  readonly conversationId: ConversationId
  readonly personId: PersonId
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly withdrawnAt: Date | null
  readonly claimedAt: Date | null
  readonly pinHash: string | null
  readonly failedAttempts: number
  readonly lockedUntil: Date | null
}
