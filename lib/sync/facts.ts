import { z } from 'zod'
import { endings } from '../domain/approval'
import { phases } from '../domain/conversation'
import type { Facts } from '../domain/facts'
import type { PersonId } from '../domain/ids'
import { turnStates } from '../domain/talkingRound'

const personId = z.string().transform((id) => id as PersonId)

const factsSchema = z.object({
  phase: z.enum(phases),
  openedAt: z.string().nullable(),
  ready: z.array(personId),
  picks: z.array(z.object({ personId, keyword: z.string() })),
  wording: z.record(z.string(), z.string()),
  rewordings: z.record(z.string(), z.object({ previous: z.string().nullable(), at: z.string() })),
  approvals: z.array(z.object({ personId, hash: z.string(), at: z.string() })),
  endedApprovals: z.array(
    z.object({ personId, why: z.enum(endings), by: personId.nullable(), at: z.string() }),
  ),
  timer: z
    .discriminatedUnion('state', [
      z.object({ state: z.literal('running'), endsAt: z.iso.datetime() }),
      z.object({ state: z.literal('paused'), remainingMs: z.number() }),
    ])
    .nullable(),
  ledBy: personId.nullable(),
  turns: z.array(z.object({ personId, state: z.enum(turnStates) })),
  sealedAt: z.string().nullable(),
  isWithoutPlan: z.boolean(),
  withoutApproval: z.array(z.object({ personId, reason: z.string() })),
})

/** Reads the body of a facts message; undefined when it is not one. */
export function readFacts(json: string): Facts | undefined {
  try {
    return factsSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
