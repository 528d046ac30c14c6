import type { PersonId } from '../domain/ids'
import type { Act } from './moment'
import { type FactRows, type MomentFacts, momentFacts } from './momentFacts'

/** Before anything had happened: what the first moment of a conversation tells from. */
const untold: MomentFacts = { phase: 'planned', picks: {}, steps: 0 }

/**
 * What has happened beside the document since `before`, each with whoever's act it was: steps in the life of the
 * conversation, the opening of the table (which is its own step), picks turned over or taken back, the plan approved or
 * an approval ended: by its person, or by whoever changed the plan.
 */
export function factActs(before: MomentFacts = untold, rows: FactRows): Act[] {
  const after = momentFacts(rows)
  const steps = rows.steps.slice(before.steps)
  const opening =
    before.openedAt === undefined && after.openedAt !== undefined
      ? (steps.find(({ to, at }) => to === 'underWay' && at.toISOString() === after.openedAt) ?? 'unknown')
      : undefined
  return [
    ...steps
      .filter((step) => step !== opening)
      .map(({ personId, from, to }): Act => ({ by: personId, kind: 'stepped', from, to })),
    ...(opening ? [{ by: opening === 'unknown' ? null : opening.personId, kind: 'opened' } as const] : []),
    ...pickActs(before, after, 'unpicked'),
    ...pickActs(after, before, 'picked'),
    ...approvalActs(before, after, rows),
  ]
}

/** Picks that are in `some` and not in `others`, as acts of whoever picked them. */
function pickActs(some: MomentFacts, others: MomentFacts, kind: 'picked' | 'unpicked'): Act[] {
  return Object.entries(some.picks).flatMap(([person, keywords]) => {
    const known = new Set(Object.keys(others.picks[person] ?? {}))
    return Object.keys(keywords)
      .filter((keyword) => !known.has(keyword))
      .map((keyword): Act => ({ by: person as PersonId, kind, keyword }))
  })
}

function approvalActs(before: MomentFacts, after: MomentFacts, { endedApprovals }: FactRows): Act[] {
  const [had, has] = [before.approvals ?? {}, after.approvals ?? {}]
  const people = (some: Record<string, string>, others: Record<string, string>) =>
    Object.keys(some).filter((person) => some[person] !== others[person]) as PersonId[]
  return [
    ...people(had, has).map((of): Act => {
      const by = endedApprovals.findLast(({ personId }) => personId === of)?.by ?? null
      return { by, kind: 'approvalEnded', of }
    }),
    ...people(has, had).map((by): Act => ({ by, kind: 'approved' })),
  ]
}
