import { z } from 'zod'
import { kindIds } from '../domain/concept'
import { Failure, type FailureName } from '../domain/errors'
import { languages } from '../domain/language'
import { parseLocalTime } from '../i18n/formatWhen'

export const durations = [30, 45, 60, 75, 90, 120, 150, 180] as const

/** More than any concept has places for; what a form sends has an end. */
const mostPeople = 100

/** One line of words: no control characters, which no keyboard makes and Postgres refuses. */
const text = z
  .string()
  .trim()
  .max(120)
  .regex(/^\P{Cc}*$/u)

export const personSchema = z.object({
  name: text.min(1),
  email: z.string().trim().max(254).pipe(z.email()),
})
export type PersonInput = z.infer<typeof personSchema>

export const placeSchema = z.object({
  date: z.string(),
  time: z.string(),
  durationMinutes: z.coerce.number().pipe(z.literal(durations)),
  place: text.optional().transform((value) => value || null),
})

const schema = placeSchema.extend({
  kind: z.enum(kindIds),
  conceptId: z.string().optional(),
  /** What the letters are written in. */
  language: z.enum(languages).default('da'),
  /** And those to the facilitator. */
  ownLanguage: z.enum(languages).default('da'),
  participants: z.array(personSchema).max(mostPeople),
})

export type PlanInput = Omit<z.infer<typeof schema>, 'date' | 'time'> & { readonly startsAt: Date }

const failureOf: Partial<Record<string, FailureName>> = { name: 'NameMissing', email: 'EmailInvalid' }

/** The failure of a form that did not pass: by the name of the first field that is wrong. */
export function failureOfInput({ issues }: z.ZodError): Failure {
  return new Failure(failureOf[String(issues[0]?.path.at(-1))] ?? 'InvalidInput')
}

/**
 * The form of one new conversation, checked: `date` is `2026-11-30` and `time` `10:00`, both as clocks show them in
 * Denmark. Throws `NameMissing`, `EmailInvalid`, `PersonTwice`, `DateInvalid` (also for a day or time that does not
 * exist), `DateInPast`, or `InvalidInput` for what the form cannot send.
 */
export function parsePlan(input: unknown, now: Date): PlanInput {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw failureOfInput(parsed.error)
  const { date, time, ...rest } = parsed.data
  const keys = rest.participants.map(({ email }) => email.toLowerCase())
  if (new Set(keys).size < keys.length) throw new Failure('PersonTwice')
  return { ...rest, startsAt: parseStart({ date, time }, now) }
}

/** The moment of a date and time to come. Throws `DateInvalid`, `DateInPast`. */
export function parseStart(
  { date, time }: { readonly date: string; readonly time: string },
  now: Date,
): Date {
  const startsAt = parseLocalTime(date, time)
  if (!startsAt) throw new Failure('DateInvalid')
  if (startsAt <= now) throw new Failure('DateInPast')
  return startsAt
}
