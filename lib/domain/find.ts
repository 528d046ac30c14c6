/** What a row of a list is found by. */
export interface Findable {
  /** Everything in it that may be typed. */
  readonly words: string
  readonly kind: string
  readonly year: number
  /** One row may be in several, such as open and overdue. */
  readonly states: readonly string[]
}

/** What is chosen to see; an empty text is everything. These stand in the address, which typed words never do. */
export interface Chosen {
  readonly kind: string
  readonly year: string
  readonly state: string
}

/** Whether a row is of what is chosen and holds the beginning of every typed word, in any case and order. */
export function isFound({ words, kind, year, states }: Findable, chosen: Chosen, typed: string): boolean {
  if (chosen.kind && chosen.kind !== kind) return false
  if (chosen.year && chosen.year !== String(year)) return false
  if (chosen.state && !states.includes(chosen.state)) return false
  const there = wordsIn(words)
  return wordsIn(typed).every((word) => there.some((one) => one.startsWith(word)))
}

const wordsIn = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** A choice from an address; whatever is not offered is no choice. */
export function offered(value: string | null, options: readonly string[]): string {
  return value !== null && options.includes(value) ? value : ''
}
