import { type Day, readDay, type Week, weeksIn } from './day'

/** When something is to be done, where it can be said exactly; any other words for it are a text. */
export type When =
  | { readonly kind: 'date'; readonly on: Day }
  | ({ readonly kind: 'week' } & Week)
  /** `from` is never after `to`. */
  | { readonly kind: 'period'; readonly from: Day; readonly to: Day }
  /** *Løbende*: along the way. */
  | { readonly kind: 'ongoing' }

/** As one value, so that two people's choices are never half-merged: `2026-12-02`, `2026-W06`, `2026-12-02/2026-12-11`, `ongoing`. */
export function writeWhen(when: When): string {
  switch (when.kind) {
    case 'date':
      return when.on
    case 'week':
      return `${String(when.year).padStart(4, '0')}-W${String(when.week).padStart(2, '0')}`
    case 'period':
      return `${when.from}/${when.to}`
    case 'ongoing':
      return 'ongoing'
  }
}

/** Undoes `writeWhen`; null for anything else, also for weeks and days that do not exist. */
export function readWhen(value: unknown): When | null {
  if (typeof value !== 'string') return null
  if (value === 'ongoing') return { kind: 'ongoing' }
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? []
  if (year && week) return weekIn(Number(year), Number(week))
  const [first, last, ...rest] = value.split('/').map(readDay)
  if (!first || rest.length > 0 || last === null) return null
  return last ? periodOf(first, last) : { kind: 'date', on: first }
}

/** Null where the year has no such week. */
export function weekIn(year: number, week: number): When | null {
  const isWeek = Number.isInteger(year) && year >= 1000 && year <= 9999 && Number.isInteger(week)
  return isWeek && week >= 1 && week <= weeksIn(year) ? { kind: 'week', year, week } : null
}

/** From one day to another, whichever comes first. */
export function periodOf(one: Day, other: Day): When {
  return one <= other ? { kind: 'period', from: one, to: other } : { kind: 'period', from: other, to: one }
}
