/** One row of the form: a person, and in a round the day as well. */
export interface PlanRow {
  /** Of this row alone, as long as the form is open. */
  readonly key: number
  readonly name: string
  readonly email: string
  readonly date: string
  readonly time: string
}

export interface KnownPerson {
  readonly name: string
  readonly email: string
}

/** So many conversations can be planned at once: a leader's year. */
export const longestRound = 40

const usualTime = '10:00'

/** A form has this many rows at least, and at most. */
export interface RowLimits {
  readonly min: number
  readonly max: number
}

export function emptyRow(key: number, like?: PlanRow): PlanRow {
  return { key, name: '', email: '', date: '', time: like?.time ?? usualTime }
}

/** With empty rows up to the least there may be. What is written is never taken away. */
export function padded(rows: readonly PlanRow[], { min }: RowLimits): readonly PlanRow[] {
  let all = rows
  while (all.length < min) all = withAnother(all)
  return all
}

export function withAnother(rows: readonly PlanRow[]): readonly PlanRow[] {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
  return [...rows, emptyRow(key, rows.at(-1))]
}

export function without(rows: readonly PlanRow[], key: number, limits: RowLimits): readonly PlanRow[] {
  return padded(
    rows.filter((row) => row.key !== key),
    limits,
  )
}

export const isIn = (rows: readonly PlanRow[], { email }: KnownPerson): boolean =>
  rows.some((row) => row.email.trim().toLowerCase() === email.toLowerCase())

/** Writes the person into the first empty row, or a new one; takes out again who is in. A full form stays as it is. */
export function toggled(
  rows: readonly PlanRow[],
  person: KnownPerson,
  limits: RowLimits,
): readonly PlanRow[] {
  if (isIn(rows, person)) {
    const row = rows.find(({ email }) => email.trim().toLowerCase() === person.email.toLowerCase())
    return row ? without(rows, row.key, limits) : rows
  }
  const free = rows.find(({ name, email }) => !name.trim() && !email.trim())
  if (free) return rows.map((row) => (row === free ? { ...row, ...person } : row))
  if (rows.length >= limits.max) return rows
  const more = withAnother(rows)
  return more.map((row, index) => (index === more.length - 1 ? { ...row, ...person } : row))
}
