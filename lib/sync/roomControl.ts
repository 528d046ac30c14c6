import type { ConversationId, PersonId, SessionId } from '../domain/ids'

/** Which sockets: all of a conversation, one person's in it, one sign-in's anywhere. */
export type Scope =
  | { readonly conversationId: ConversationId; readonly personId?: PersonId }
  | { readonly sessionId: SessionId }

/** How pages and actions reach the live rooms; `server/main.ts` provides it, `app` never imports `server`. */
export interface RoomControl {
  /** Closes the sockets of that scope with `accessChanged`; clients reconnect and are judged anew. */
  revoke(scope: Scope): void
  /** The conversation's facts have changed: whoever is at the table is told of them as they are now. */
  factsChanged(conversationId: ConversationId): void
}
