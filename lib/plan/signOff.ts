import type { Facts } from '../domain/facts'
import type { PersonId } from '../domain/ids'

/** How far one person is with approving the plan. */
export type Standing =
  | { readonly kind: 'approved'; readonly at: string }
  /** Had approved, and the plan is another now; `by` whom, where one alone changed it. */
  | { readonly kind: 'changed'; readonly by: PersonId | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'waiting' }
  /** Concluded without it. */
  | { readonly kind: 'without'; readonly reason: string }

/** Why the plan cannot be approved just now. */
export type Obstacle = 'notOpened' | 'steppedBack' | 'offline' | 'empty' | 'saving'

export interface SignOff {
  readonly people: readonly { readonly personId: PersonId; readonly standing: Standing }[]
  /** Everybody has approved what stands there now. */
  readonly isByAll: boolean
  readonly obstacle: Obstacle | null
}

/**
 * How everybody stands to the plan that has this hash. An approval of another plan is none any more, also before the
 * server has heard of the change.
 */
export function signOffOf(given: {
  readonly facts: Facts
  readonly people: readonly PersonId[]
  readonly hash: string
  readonly hasWords: boolean
  /** Whether there is a line to the server, and all that was written here has its receipt. */
  readonly isLive: boolean
  readonly isSaved: boolean
}): SignOff {
  const { facts, hash } = given
  const people = given.people.map((personId) => ({ personId, standing: standingOf(facts, personId, hash) }))
  return {
    people,
    isByAll: people.every(({ standing }) => standing.kind === 'approved'),
    obstacle: obstacleTo(given),
  }
}

function standingOf(facts: Facts, personId: PersonId, hash: string): Standing {
  const without = facts.withoutApproval.find((one) => one.personId === personId)
  if (without) return { kind: 'without', reason: without.reason }
  const approval = facts.approvals.find((one) => one.personId === personId)
  if (approval)
    return approval.hash === hash ? { kind: 'approved', at: approval.at } : { kind: 'changed', by: null }
  const ended = facts.endedApprovals.find((one) => one.personId === personId)
  if (!ended) return { kind: 'waiting' }
  return ended.why === 'withdrawn' ? { kind: 'withdrawn' } : { kind: 'changed', by: ended.by }
}

function obstacleTo({
  facts,
  hasWords,
  isLive,
  isSaved,
}: Pick<Parameters<typeof signOffOf>[0], 'facts' | 'hasWords' | 'isLive' | 'isSaved'>): Obstacle | null {
  if (!facts.openedAt) return 'notOpened'
  if (facts.phase === 'planned' || facts.phase === 'preparing') return 'steppedBack'
  if (!isLive) return 'offline'
  if (!hasWords) return 'empty'
  return isSaved ? null : 'saving'
}
