import type { IncomingMessage } from 'node:http'
import { isOwnOrigin } from '../lib/auth/ownOrigin'
import { viewerFromCookie } from '../lib/auth/viewer'
import type { Database } from '../lib/db/database'
import { can } from '../lib/domain/access'
import type { ConversationId } from '../lib/domain/ids'
import type { Judgement } from './sync/judgement'

/** Who may come to a board's socket: the same cookie, the same `can` as pages and actions, and our own pages only. */
export function createJudge(db: Database, publicUrl: string | undefined, clock: () => Date) {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return async (request: IncomingMessage, conversationId: ConversationId): Promise<Judgement> => {
    if (!isOwnOrigin({ origin: request.headers.origin, host: request.headers.host }, publicUrl))
      return { verdict: 'refused', reason: 'origin' }
    const viewer = await viewerFromCookie(db, request.headers.cookie, isSecure, clock())
    if (!viewer) return { verdict: 'refused', reason: 'notSignedIn' }
    const conversation = await db.conversations.byId(conversationId)
    // A conversation that is not there and one that is not for you look alike.
    if (!conversation || !can(viewer.actor, 'board.read', conversation)) {
      return { verdict: 'refused', reason: 'notAllowed' }
    }
    const seat = conversation.seats.find((candidate) => candidate.personId === viewer.actor.personId)
    if (!seat) return { verdict: 'refused', reason: 'notAllowed' }
    return {
      verdict: 'allowed',
      mayEdit: can(viewer.actor, 'board.edit', conversation),
      person: { id: seat.personId, name: seat.name, role: seat.role, colour: seat.colour },
      people: conversation.seats,
      sessionId: viewer.session.id,
      expiresAt: viewer.session.expiresAt,
    }
  }
}
