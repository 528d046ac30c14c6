import { z } from 'zod'
import type { Approval, EndedApproval } from '../domain/approval'
import { type Phase, phases } from '../domain/conversation'
import type { Pick as Picked } from '../domain/facts'
import type { Step } from '../domain/life'

/**
 * What stands beside the board in a moment: how far the conversation was, the picks that were turned over, and who had
 * approved the plan. They are
 * few and seldom change, so a moment carries all of them or, while they are as before, none. Readiness and wording are
 * no history.
 */
export const momentFactsSchema = z.object({
  phase: z.enum(phases),
  /** ISO 8601; not there before the table was opened. */
  openedAt: z.string().optional(),
  /** By person and keyword, when it was turned over: ISO 8601. */
  picks: z.record(z.string(), z.record(z.string(), z.string())),
  /** By person, when the plan was approved: ISO 8601; not there while nobody has. */
  approvals: z.record(z.string(), z.string()).optional(),
  /** How many steps of its life had been taken. */
  steps: z.int().nonnegative(),
})
export type MomentFacts = z.infer<typeof momentFactsSchema>

/** The rows that facts are told from. */
export interface FactRows {
  readonly phase: Phase
  readonly openedAt: Date | null
  /** In the order in which they came. */
  readonly picks: readonly (Picked & { readonly at: Date })[]
  /** Those that stand. */
  readonly approvals: readonly Pick<Approval, 'personId' | 'at'>[]
  /** Of each person the last that ended, and who ended it. */
  readonly endedApprovals: readonly Pick<EndedApproval, 'personId' | 'by'>[]
  /** As they were taken, the first one first. */
  readonly steps: readonly Step[]
}

/** As they are kept. */
export function momentFacts({ phase, openedAt, picks, approvals, steps }: FactRows): MomentFacts {
  const byPerson: Record<string, Record<string, string>> = {}
  for (const { personId, keyword, at } of picks)
    byPerson[personId] = { ...byPerson[personId], [keyword]: at.toISOString() }
  return {
    phase,
    ...(openedAt && { openedAt: openedAt.toISOString() }),
    picks: byPerson,
    ...(approvals.length > 0 && {
      approvals: Object.fromEntries(approvals.map(({ personId, at }) => [personId, at.toISOString()])),
    }),
    steps: steps.length,
  }
}

/** Whether `after` tells of anything that `before` did not; what is not known changes nothing. */
export function haveChanged(before: MomentFacts | undefined, after: MomentFacts | undefined): boolean {
  return after !== undefined && (before === undefined || said(before) !== said(after))
}

const said = ({ phase, openedAt, steps, picks, approvals = {} }: MomentFacts) =>
  JSON.stringify([phase, openedAt, steps, picksIn(picks).sort(), Object.entries(approvals).sort()])

const picksIn = (picks: MomentFacts['picks']) =>
  Object.entries(picks).flatMap(([person, keywords]) =>
    Object.entries(keywords).map(([keyword, at]) => JSON.stringify([person, keyword, at])),
  )
