import { useState } from 'react'
import { type Day, readDay } from '@/lib/domain/day'
import { localDate } from '@/lib/i18n/formatWhen'

/** Today on Danish clocks, as it was when this was first shown. */
export function useToday(): Day {
  const [today] = useState(() => readDay(localDate(new Date())))
  if (!today) throw new Error('the clock tells no day')
  return today
}
