import type { Concept, KindId, Language, PlanSection } from '../domain/concept'
import type { Conversation, ConversationSummary, Phase, Role } from '../domain/conversation'
import type { ConversationId, InvitationId, OrganisationId, PersonId, SessionId } from '../domain/ids'
import type { Step } from '../domain/life'
import type { Invitation, Person, Session } from '../domain/person'
import type { BoardLog } from '../sync/boardLog'
import type { AgreementStore } from './agreements'
import type { ApprovalStore } from './approvals'
import type { BoardStore } from './boards'
import type { FilingStore } from './filings'
import type { InformedStore } from './informed'
import type { LeadingStore } from './leading'
import type { PickStore } from './picks'
import type { PlanStore } from './plans'
import type { PreparationStore } from './preparations'
import type { SeatStore } from './seats'
import type { WordingStore } from './wordings'

/** Everything that is stored, as verbs over domain types; Prisma and SQL stay behind it. */
export interface Stores {
  readonly organisations: {
    count(): Promise<number>
    create(organisation: { id: OrganisationId; name: string }): Promise<void>
    /** The only organisation of this installation; undefined before the first start has filled it. */
    first(): Promise<{ id: OrganisationId; name: string } | undefined>
  }
  readonly people: {
    /** `madeFor` is the conversation whose invitation makes this row, where one does. */
    create(person: Person, madeFor?: ConversationId): Promise<void>
    byId(id: PersonId): Promise<Person | undefined>
    /** Case-insensitive; an address belongs to at most one person. */
    byEmail(organisationId: OrganisationId, email: string): Promise<Person | undefined>
    /** By the identity provider's own id for them. */
    byAccount(provider: string, account: string): Promise<Person | undefined>
    linkAccount(personId: PersonId, provider: string, account: string): Promise<void>
    /** Whether the person already signs in by this provider. */
    hasAccount(personId: PersonId, provider: string): Promise<boolean>
    setLeader(id: PersonId, isLeader: boolean): Promise<void>
    list(organisationId: OrganisationId): Promise<Person[]>
    /** Those who have a seat in a conversation with this person, in Danish alphabetical order. */
    metBy(id: PersonId): Promise<Person[]>
    /**
     * Whether this conversation's invitation is all there is of the person: it made the row, nobody has ever come in
     * as this person, and there is no other conversation of theirs.
     */
    isInvitedOnly(id: PersonId, conversationId: ConversationId): Promise<boolean>
    setEmail(id: PersonId, email: string): Promise<void>
    delete(id: PersonId): Promise<void>
  }
  readonly sessions: {
    create(session: Session, tokenHash: string): Promise<void>
    /** Only sessions that have not expired, with their person. */
    byTokenHash(tokenHash: string, now: Date): Promise<{ session: Session; person: Person } | undefined>
    byInvitation(invitationId: InvitationId): Promise<Session[]>
    setExpiry(id: SessionId, expiresAt: Date): Promise<void>
    delete(id: SessionId): Promise<void>
    deleteByInvitation(invitationId: InvitationId): Promise<void>
    deleteByPerson(personId: PersonId): Promise<void>
    deleteExpired(now: Date): Promise<number>
  }
  readonly conversations: {
    /** Creates the conversation, its seats and its seeded board together. `board` is the document as one Yjs update. */
    create(conversation: {
      id: ConversationId
      organisationId: OrganisationId
      kind: KindId
      concept: Concept
      startsAt: Date
      durationMinutes: number
      place: string | null
      seats: readonly { personId: PersonId; role: Role; colour: number; language?: Language }[]
      board: Uint8Array
    }): Promise<void>
    byId(id: ConversationId): Promise<Conversation | undefined>
    /** Those in which the person has a seat, soonest first. */
    ofPerson(personId: PersonId): Promise<ConversationSummary[]>
    /**
     * The last concluded conversation with a plan in which all its people sat too, of the same kind: what lies beside
     * this one. Undefined when they have had none.
     */
    lastOf(id: ConversationId): Promise<Conversation | undefined>
    /** The sections of each one's plan, as its concept has them. */
    planSections(ids: readonly ConversationId[]): Promise<Map<ConversationId, PlanSection[]>>
    /** Takes the step if the conversation is still where it starts, and writes down who took it; else false. */
    step(id: ConversationId, step: Step): Promise<boolean>
    /** Every step that was taken, the first one first. */
    steps(id: ConversationId): Promise<Step[]>
    phaseOf(
      id: ConversationId,
    ): Promise<{ phase: Phase; openedAt: Date | null; sealedAt: Date | null } | undefined>
    /** Holds the conversation until the transaction ends, so that no other act comes between. Undefined: there is none. */
    lock(
      id: ConversationId,
    ): Promise<
      { phase: Phase; openedAt: Date | null; sealedAt: Date | null; cancelledAt: Date | null } | undefined
    >
    /** From now on nothing is written into it any more. Only while holding it. */
    seal(id: ConversationId, at: Date): Promise<void>
    setOpened(id: ConversationId, at: Date): Promise<void>
    /** To another time or place; how often its calendar entry has changed with this. */
    move(
      id: ConversationId,
      to: { startsAt: Date; durationMinutes: number; place: string | null },
    ): Promise<number>
    /** Calls it off; false when it has been already, or is sealed. Its calendar entry changes with it. */
    cancel(id: ConversationId, at: Date): Promise<boolean>
    /** How often its calendar entry has changed. */
    calendarSequence(id: ConversationId): Promise<number>
  }
  readonly seats: SeatStore
  readonly preparations: PreparationStore
  readonly picks: PickStore
  readonly wordings: WordingStore
  readonly leading: LeadingStore
  readonly informed: InformedStore
  readonly boards: BoardStore
  readonly approvals: ApprovalStore
  readonly plans: PlanStore
  readonly filings: FilingStore
  readonly agreements: AgreementStore
  readonly invitations: {
    create(invitation: Invitation, tokenHash: string): Promise<void>
    byTokenHash(tokenHash: string): Promise<Invitation | undefined>
    /** The newest that is not withdrawn. */
    current(conversationId: ConversationId, personId: PersonId): Promise<Invitation | undefined>
    /** Sets the PIN if nobody has yet and it is not withdrawn; false when someone was first. Atomic. */
    claim(id: InvitationId, pinHash: string, now: Date): Promise<boolean>
    /** Counts a wrong PIN and, at the limit, locks; atomic. Returns the row as it is afterwards. */
    recordFailure(id: InvitationId, limit: number, lockedUntil: Date): Promise<Invitation>
    clearFailures(id: InvitationId): Promise<void>
    withdraw(id: InvitationId, now: Date): Promise<void>
    /** Every link of the conversation that nobody has opened. */
    withdrawUnclaimed(conversationId: ConversationId, now: Date): Promise<void>
    /** How long the links of a conversation last. */
    setExpiry(conversationId: ConversationId, expiresAt: Date): Promise<void>
  }
}

export interface Database extends Stores {
  readonly engine: 'pglite' | 'postgres'
  readonly boardLog: BoardLog
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  /** All or nothing. Inside, use only `tx` (PGlite has one connection: anything else would wait for ever). */
  transaction<T>(work: (tx: Stores) => Promise<T>): Promise<T>
  close(): Promise<void>
}
