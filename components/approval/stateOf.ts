import type { Facts } from '@/lib/domain/facts'

/** How far the whole plan is: still open, approved by all, or concluded otherwise. */
export function stateOf({ facts }: { readonly facts: Facts }) {
  if (facts.sealedAt === null) return 'open'
  if (facts.isWithoutPlan) return 'withoutPlan'
  return facts.withoutApproval.length === 0 ? 'agreed' : 'concluded'
}
