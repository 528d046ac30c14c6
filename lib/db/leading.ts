import type { ConversationId, PersonId } from '../domain/ids'
import { type Turn, turnStates } from '../domain/talkingRound'
import type { Timer } from '../domain/timer'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

/** How a table is led. Change it only while holding the conversation (`conversations.lock`). */
export interface LeadingStore {
  /** Nothing is set where there is no such conversation. */
  of(conversationId: ConversationId): Promise<{
    readonly timer: Timer | undefined
    readonly ledBy: PersonId | null
    /** In the round's order. */
    readonly turns: readonly Turn[]
  }>
  setTimer(conversationId: ConversationId, timer: Timer | undefined): Promise<void>
  /** Null: back to the facilitator. */
  handTo(conversationId: ConversationId, personId: PersonId | null): Promise<void>
  /** In place of the round there was; none ends it. */
  setTurns(conversationId: ConversationId, turns: readonly Turn[]): Promise<void>
}

export function leading(client: Prisma.TransactionClient): LeadingStore {
  return {
    async of(id) {
      const row = await client.conversation.findUnique({
        where: { id },
        select: {
          timerEndsAt: true,
          timerRemainingMs: true,
          ledBy: true,
          turns: { select: { personId: true, state: true }, orderBy: { order: 'asc' } },
        },
      })
      return {
        timer: timerOf(row?.timerEndsAt ?? null, row?.timerRemainingMs ?? null),
        ledBy: (row?.ledBy ?? null) as PersonId | null,
        turns: (row?.turns ?? []).map(({ personId, state }) => ({
          personId: personId as PersonId,
          state: oneOf(turnStates, state),
        })),
      }
    },
    async setTimer(id, timer) {
      const data = {
        timerEndsAt: timer?.state === 'running' ? timer.endsAt : null,
        timerRemainingMs: timer?.state === 'paused' ? timer.remainingMs : null,
      }
      await client.conversation.update({ where: { id }, data, select: { id: true } })
    },
    async handTo(id, personId) {
      await client.conversation.update({ where: { id }, data: { ledBy: personId }, select: { id: true } })
    },
    async setTurns(conversationId, turns) {
      await client.turn.deleteMany({ where: { conversationId } })
      await client.turn.createMany({ data: turns.map((turn, order) => ({ conversationId, order, ...turn })) })
    },
  }
}

function timerOf(endsAt: Date | null, remainingMs: number | null): Timer | undefined {
  if (endsAt) return { state: 'running', endsAt }
  return remainingMs === null ? undefined : { state: 'paused', remainingMs }
}
