import { conceptSchema, kindIds, planSectionSchema } from '../domain/concept'
import { type ConversationSummary, phases, type Role } from '../domain/conversation'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Stores } from './database'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

const roles = ['facilitator', 'participant'] as const satisfies readonly Role[]

const summary = {
  id: true,
  kind: true,
  phase: true,
  startsAt: true,
  durationMinutes: true,
  place: true,
  openedAt: true,
  sealedAt: true,
  cancelledAt: true,
  ledBy: true,
  createdAt: true,
  seats: {
    select: { personId: true, role: true, colour: true, person: { select: { name: true } } },
    // The facilitator first, then by the colour at the table.
    orderBy: [{ role: 'asc' }, { colour: 'asc' }, { personId: 'asc' }],
  },
} satisfies Prisma.ConversationSelect

interface LockedRow {
  readonly phase: string
  readonly openedAt: Date | null
  readonly sealedAt: Date | null
  readonly cancelledAt: Date | null
}

type SummaryRow = Prisma.ConversationGetPayload<{ select: typeof summary }>

export function conversations(client: Prisma.TransactionClient): Stores['conversations'] {
  return {
    async create({ seats, board, concept, ...facts }) {
      await client.conversation.create({
        data: {
          ...facts,
          concept,
          seats: {
            create: seats.map(({ personId, role, colour, language = 'da' }) => ({
              personId,
              role,
              colour,
              language,
            })),
          },
          boardState: { create: { state: new Uint8Array(board) } },
        },
      })
    },
    async byId(id) {
      const row = await client.conversation.findUnique({
        where: { id },
        select: { ...summary, concept: true, epoch: true },
      })
      if (!row) return undefined
      return { ...summaryOf(row), concept: conceptSchema.parse(row.concept), epoch: row.epoch }
    },
    async ofPerson(personId) {
      const rows = await client.conversation.findMany({
        where: { seats: { some: { personId } } },
        select: summary,
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(summaryOf)
    },
    async lastOf(id) {
      const here = await client.conversation.findUnique({
        where: { id },
        select: { kind: true, sealedAt: true, seats: { select: { personId: true } } },
      })
      if (!here) return undefined
      const last = await client.conversation.findFirst({
        where: {
          id: { not: id },
          kind: here.kind,
          sealedAt: { not: null, ...(here.sealedAt ? { lt: here.sealedAt } : {}) },
          sealedPlan: { hasPlan: true },
          AND: here.seats.map(({ personId }) => ({ seats: { some: { personId } } })),
        },
        select: { id: true },
        orderBy: [{ sealedAt: 'desc' }, { id: 'asc' }],
      })
      return last ? this.byId(last.id as ConversationId) : undefined
    },
    async planSections(ids) {
      // A whole concept is large, and of many conversations only this is asked.
      const rows = await client.$queryRaw<{ id: string; sections: unknown }[]>`
        SELECT "id", "concept"->'plan'->'sections' AS "sections"
        FROM "Conversation" WHERE "id" = ANY(${[...ids]}::text[])`
      return new Map(
        rows.map(({ id, sections }) => [id as ConversationId, planSectionSchema.array().parse(sections)]),
      )
    },
    async step(id, { from, to, personId, at }) {
      const { count } = await client.conversation.updateMany({
        where: { id, phase: from },
        data: { phase: to },
      })
      if (count === 0) return false
      await client.step.create({ data: { conversationId: id, from, to, personId, at } })
      return true
    },
    async steps(id) {
      const rows = await client.step.findMany({
        where: { conversationId: id },
        orderBy: { id: 'asc' },
      })
      return rows.map(({ from, to, personId, at }) => ({
        from: oneOf(phases, from),
        to: oneOf(phases, to),
        personId: personId as PersonId | null,
        at,
      }))
    },
    async phaseOf(id) {
      const row = await client.conversation.findUnique({
        where: { id },
        select: { phase: true, openedAt: true, sealedAt: true },
      })
      return row ? { ...row, phase: oneOf(phases, row.phase) } : undefined
    },
    async lock(id) {
      const [row] = await client.$queryRaw<LockedRow[]>`
        SELECT "phase", "openedAt", "sealedAt", "cancelledAt" FROM "Conversation" WHERE "id" = ${id} FOR UPDATE`
      return row && { ...row, phase: oneOf(phases, row.phase) }
    },
    async move(id, place) {
      const { calendarSequence } = await client.conversation.update({
        where: { id },
        data: { ...place, calendarSequence: { increment: 1 } },
        select: { calendarSequence: true },
      })
      return calendarSequence
    },
    async cancel(id, at) {
      // One statement: of two who call it off at once one does, and its calendar entry changes once.
      const { count } = await client.conversation.updateMany({
        where: { id, cancelledAt: null, sealedAt: null },
        data: { cancelledAt: at, calendarSequence: { increment: 1 } },
      })
      return count === 1
    },
    async calendarSequence(id) {
      const row = await client.conversation.findUnique({ where: { id }, select: { calendarSequence: true } })
      return row?.calendarSequence ?? 0
    },
    async seal(id, at) {
      await client.conversation.update({ where: { id }, data: { sealedAt: at }, select: { id: true } })
    },
    async setOpened(id, at) {
      await client.conversation.updateMany({ where: { id, openedAt: null }, data: { openedAt: at } })
    },
  }
}

function summaryOf(row: SummaryRow): ConversationSummary {
  return {
    id: row.id as ConversationId,
    kind: oneOf(kindIds, row.kind),
    phase: oneOf(phases, row.phase),
    startsAt: row.startsAt,
    durationMinutes: row.durationMinutes,
    place: row.place,
    seats: row.seats.map((seat) => ({
      personId: seat.personId as PersonId,
      name: seat.person.name,
      role: oneOf(roles, seat.role),
      colour: seat.colour,
    })),
    openedAt: row.openedAt,
    sealedAt: row.sealedAt,
    cancelledAt: row.cancelledAt,
    ledBy: row.ledBy as PersonId | null,
    createdAt: row.createdAt,
  }
}
