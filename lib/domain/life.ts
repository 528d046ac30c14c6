import type { Conversation, Phase } from './conversation'
import type { PersonId } from './ids'

interface Ways {
  /** What may come next; the first is what is offered. */
  readonly on: readonly Phase[]
  /** The one step back, until all have approved. */
  readonly back: Phase | null
}

/** The life of a conversation (PRODUCT): every way there is from one phase to another. */
const ways: Readonly<Record<Phase, Ways>> = {
  planned: { on: ['preparing', 'underWay'], back: null },
  preparing: { on: ['underWay'], back: 'planned' },
  underWay: { on: ['agreeing'], back: 'preparing' },
  agreeing: { on: ['concluded'], back: 'underWay' },
  concluded: { on: ['followedUp'], back: null },
  followedUp: { on: [], back: null },
}

/** Whether a conversation may go from one phase to another, on or one step back. */
export function leadsTo(from: Phase, to: Phase): boolean {
  return ways[from].on.includes(to) || ways[from].back === to
}

/** Opening the table and concluding are acts of their own, and follow-up comes by itself. */
const byHand: ReadonlySet<Phase> = new Set(['planned', 'preparing', 'underWay', 'agreeing'])

/** Whether a facilitator may take that step by hand. */
export function mayBeTaken(from: Phase, to: Phase, { openedAt }: Pick<Conversation, 'openedAt'>): boolean {
  const isOpening = to === 'underWay' && openedAt === null
  return leadsTo(from, to) && byHand.has(to) && !isOpening
}

/** The step on that a facilitator may take by hand, where there is one. */
export function stepOnFrom(conversation: Pick<Conversation, 'phase' | 'openedAt'>): Phase | null {
  const { phase } = conversation
  return ways[phase].on.find((to) => mayBeTaken(phase, to, conversation)) ?? null
}

/** The one step back, where there is one. */
export const stepBackFrom = (phase: Phase): Phase | null => ways[phase].back

/** One step as it was taken; a null person is the server. */
export interface Step {
  readonly from: Phase
  readonly to: Phase
  readonly personId: PersonId | null
  readonly at: Date
}
