import { addDays, type Day, daysBetween, mondayOf, readDay } from './day'

/** What an agreement says of its days; read from what was stored, so whatever is no day counts as none. */
export interface Dated {
  readonly followUpOn: string | null
  readonly when:
    | { readonly kind: 'date'; readonly on: string }
    | { readonly kind: 'week'; readonly year: number; readonly week: number }
    | { readonly kind: 'period'; readonly from: string; readonly to: string }
    | { readonly kind: 'ongoing' }
    | null
}

/**
 * The day on which an agreement is looked at again: its own follow-up day, else the plan's joint one, else the last day
 * of when it is to be done (of a week its Friday). Null when nothing says so.
 */
export function dueOn({ followUpOn, when }: Dated, joint: string | null): Day | null {
  return readDay(followUpOn) ?? readDay(joint) ?? lastDayOf(when)
}

function lastDayOf(when: Dated['when']): Day | null {
  switch (when?.kind) {
    case 'date':
      return readDay(when.on)
    case 'week':
      return addDays(mondayOf(when), 4)
    case 'period':
      return readDay(when.to)
    default:
      return null
  }
}

/** How near a day is, seen from another one. */
export type Due =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  /** Within six days: its weekday says which it is. */
  | { readonly kind: 'weekday'; readonly on: Day }
  | { readonly kind: 'later'; readonly on: Day }
  | { readonly kind: 'undated' }

export function dueSeenFrom(today: Day, on: Day | null): Due {
  if (!on) return { kind: 'undated' }
  const days = daysBetween(today, on)
  if (days < 0) return { kind: 'overdue', days: -days }
  if (days === 0) return { kind: 'today' }
  if (days === 1) return { kind: 'tomorrow' }
  return days < 7 ? { kind: 'weekday', on } : { kind: 'later', on }
}

/** The earliest first, which puts the overdue ones on top; those without a day last, and else as they stood. */
export function byDueDay<Item extends { readonly dueOn: Day | null }>(items: readonly Item[]): Item[] {
  const key = ({ dueOn: day }: Item) => day ?? '9999-99-99'
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
