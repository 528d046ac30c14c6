const halfADayMs = 12 * 60 * 60 * 1000

/** Whether a conversation's day is over; in the middle of it, or in the evening, it is not. */
export function isPast({ startsAt }: { readonly startsAt: Date }, now: Date): boolean {
  return now.getTime() - startsAt.getTime() > halfADayMs
}
