import type { IncomingMessage } from 'node:http'
import type { Role, Seat } from '../../lib/domain/conversation'
import type { ConversationId, PersonId, SessionId } from '../../lib/domain/ids'

/** Who is at the door and what they may do, decided by the same `can()` as pages and actions. */
export type Judgement =
  | {
      readonly verdict: 'allowed'
      readonly mayEdit: boolean
      readonly person: {
        readonly id: PersonId
        readonly name: string
        readonly role: Role
        readonly colour: number
      }
      /** Everyone with a seat at this table. */
      readonly people: readonly Seat[]
      readonly sessionId: SessionId
      /** When the sign-in ends; the socket is then judged anew. */
      readonly expiresAt: Date
    }
  | { readonly verdict: 'refused'; readonly reason: 'origin' | 'notSignedIn' | 'notAllowed' | 'notFound' }

export type Allowed = Extract<Judgement, { verdict: 'allowed' }>

/** Throws when it cannot tell (the database is away); the client is then asked to come back. */
export type Judge = (request: IncomingMessage, conversationId: ConversationId) => Promise<Judgement>
