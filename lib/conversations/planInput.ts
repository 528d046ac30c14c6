import { z } from 'zod'
import { Failure, type FailureName } from '../domain/errors'
import { parseLocalTime } from '../i18n/formatWhen'

export const durations = [30, 45, 60, 75, 90, 120, 150, 180] as const

/** One line of words: no control characters, which no keyboard makes and Postgres refuses. */
const text = z
  .string()
  .trim()
  .max(120)
  .regex(/^\P{Cc}*$/u)

const schema = z.object({
  name: text.min(1),
  email: z.string().trim().max(254).pipe(z.email()),
  date: z.string(),
  time: z.string(),
  durationMinutes: z.coerce.number().pipe(z.literal(durations)),
  place: text.optional().transform((value) => value || null),
  conceptId: z.string().optional(),
})

export type PlanInput = Omit<z.infer<typeof schema>, 'date' | 'time'> & { readonly startsAt: Date }

const failureOf: Partial<Record<string, FailureName>> = { name: 'NameMissing', email: 'EmailInvalid' }

/**
 * The form of a new MUS, checked: `date` is `2026-11-30` and `time` `10:00`, both as clocks show them in Denmark.
 * Throws `NameMissing`, `EmailInvalid`, `DateInvalid` (also for a day or time that does not exist), `DateInPast`,
 * or `InvalidInput` for what the form cannot send.
 */
export function parsePlan(input: unknown, now: Date): PlanInput {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0])
    throw new Failure(failureOf[field] ?? 'InvalidInput')
  }
  const { date, time, ...rest } = parsed.data
  const startsAt = parseLocalTime(date, time)
  if (!startsAt) throw new Failure('DateInvalid')
  if (startsAt <= now) throw new Failure('DateInPast')
  return { ...rest, startsAt }
}
