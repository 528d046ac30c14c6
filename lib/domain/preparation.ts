/** What one person prepares, for that person alone: picks are turned over when the table is opened, thoughts never. */
export interface Preparation {
  /** Ids of keywords, in the order in which they were picked; never more than the concept asks for. */
  readonly picks: readonly string[]
  /** By question id; a question without a thought is left out. */
  readonly thoughts: Readonly<Record<string, string>>
}

export const nothingPrepared: Preparation = { picks: [], thoughts: {} }

/** Characters in one thought: some pages, so that nobody is ever stopped who is only writing. */
export const longestThought = 10_000
