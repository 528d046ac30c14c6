import { z } from 'zod'
import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { leaderOf } from '../domain/leading'
import { fewestSpeakers, roundAfter, speakerOf, startRound, type WordAct } from '../domain/talkingRound'
import { mostMinutes, type TimerAct, timerAfter } from '../domain/timer'
import { holdConversation } from './holdConversation'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

type TableDesk = Pick<Desk, 'db' | 'clock' | 'rooms'>

const timerAct: z.ZodType<TimerAct> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('start'), minutes: z.int().min(1).max(mostMinutes) }),
  z.object({ act: z.enum(['add', 'pause', 'resume', 'stop']) }),
])

/**
 * Whoever leads the table sets its timer, changes it or stops it. It is a row: it runs on when its starter is gone.
 * Throws `NotFound`, `NotAllowed`, `InvalidInput`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function setTimer(
  { db, clock, rooms }: TableDesk,
  by: Actor | null,
  id: string,
  input: unknown,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  const act = parsed(timerAct, input)
  await db.transaction(async (tx) => {
    await holdConversation(tx, by, conversationId, 'table.lead')
    const { timer } = await tx.leading.of(conversationId)
    await tx.leading.setTimer(conversationId, timerAfter(timer, act, clock()))
  })
  rooms.factsChanged(conversationId)
}

/**
 * Somebody else at the table leads it from now on; handed to the facilitator it is taken back. By whoever leads it, or
 * the facilitator. Throws `NotFound`, `NotAllowed`, `InvalidInput`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function handOver(
  { db, rooms }: Pick<TableDesk, 'db' | 'rooms'>,
  by: Actor | null,
  id: string,
  to: string,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  await db.transaction(async (tx) => {
    const { conversation } = await holdConversation(tx, by, conversationId, 'table.handOver')
    const seat = conversation.seats.find(({ personId }) => personId === to)
    if (!seat) throw new Failure('InvalidInput')
    await tx.leading.handTo(conversationId, seat.role === 'facilitator' ? null : seat.personId)
  })
  rooms.factsChanged(conversationId)
}

const from = z.string()
const wordAct: z.ZodType<WordAct> = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['start', 'end']) }),
  z.object({ act: z.enum(['pass', 'skip']), from }),
  z.object({ act: z.literal('swap'), from, with: z.string() }),
])

/**
 * The word goes round: begun and ended by whoever leads the table, passed on by that person or by whoever has it.
 * Throws `NotFound`, `NotAllowed`, `InvalidInput`, `TooFewPeople`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function passTheWord(
  { db, rooms }: Pick<TableDesk, 'db' | 'rooms'>,
  by: Actor | null,
  id: string,
  input: unknown,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  const act = parsed(wordAct, input)
  await db.transaction(async (tx) => {
    const { conversation, actor } = await holdConversation(tx, by, conversationId, 'board.edit')
    const { turns, ledBy } = await tx.leading.of(conversationId)
    const isMine = act.act !== 'start' && act.act !== 'end' && speakerOf(turns) === actor.personId
    if (!isMine && !can(actor, 'table.lead', conversation)) throw new Failure('NotAllowed')
    if (act.act === 'start' && conversation.seats.length < fewestSpeakers) throw new Failure('TooFewPeople')
    const next =
      act.act === 'start'
        ? startRound(conversation.seats, leaderOf(conversation.seats, ledBy))
        : roundAfter(turns, act)
    await tx.leading.setTurns(conversationId, next)
  })
  rooms.factsChanged(conversationId)
}

function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const { data } = schema.safeParse(input)
  if (data === undefined) throw new Failure('InvalidInput')
  return data
}
