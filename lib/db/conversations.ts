import { conceptSchema, kindIds } from '../domain/concept'
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
  sealedAt: true,
  createdAt: true,
  seats: {
    select: { personId: true, role: true, colour: true, person: { select: { name: true } } },
    // The facilitator first, then by the colour at the table.
    orderBy: [{ role: 'asc' }, { colour: 'asc' }, { personId: 'asc' }],
  },
} satisfies Prisma.ConversationSelect

type SummaryRow = Prisma.ConversationGetPayload<{ select: typeof summary }>

export function conversations(client: Prisma.TransactionClient): Stores['conversations'] {
  return {
    async create({ seats, board, concept, ...facts }) {
      await client.conversation.create({
        data: {
          ...facts,
          concept,
          seats: { create: seats.map(({ personId, role, colour }) => ({ personId, role, colour })) },
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
    /** False when it was not in `from` any more, or does not exist. */
    async setPhase(id, from, to) {
      const { count } = await client.conversation.updateMany({
        where: { id, phase: from },
        data: { phase: to },
      })
      return count === 1
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
    sealedAt: row.sealedAt,
    createdAt: row.createdAt,
  }
}
