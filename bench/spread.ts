/** What many measurements of one thing say. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return {
    median: (low + high) / 2,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  }
}

/** `1.02 (0.97–1.10)`; a single measurement has no spread. */
export function written(values: readonly number[], digits: number, unit = ''): string {
  if (values.every(Number.isNaN)) return '–'
  const { median, least, most } = spreadOf(values)
  const [middle, from, to] = [median, least, most].map((value) =>
    Number.isFinite(value) ? value.toFixed(digits) : 'never',
  )
  return from === to ? `${middle}${unit}` : `${middle}${unit} (${from}–${to})`
}
