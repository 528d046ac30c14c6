import { addDays, addMonths, type Day, weekdayOf } from './day'

export const quickDayIds = ['month', 'quarter', 'halfYear'] as const
export type QuickDayId = (typeof quickDayIds)[number]

const months: Record<QuickDayId, number> = { month: 1, quarter: 3, halfYear: 6 }

/** Days that people often meet again on; where one falls in a weekend, the Monday after. */
export function quickDays(today: Day): { readonly id: QuickDayId; readonly day: Day }[] {
  return quickDayIds.map((id) => ({ id, day: workday(addMonths(today, months[id])) }))
}

function workday(day: Day): Day {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}
