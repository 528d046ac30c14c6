/** Of a note, the one that it answers, where there is such a note. */
export type Answered = (id: string) => string | undefined

/**
 * Of each note, the one at the beginning of what it answers; itself where it answers none, or where its answers run
 * into a ring. Each note is looked at once, since a table's notes may be one long chain.
 */
export function rootsOf(ids: Iterable<string>, answered: Answered): ReadonlyMap<string, string> {
  const roots = new Map<string, string>()
  /** Null for what runs into a ring. */
  const ends = new Map<string, string | null>()
  for (const id of ids) roots.set(id, endOf(id, answered, ends) ?? id)
  return roots
}

/** As `rootsOf`, of one. */
export function rootOf(id: string, answered: Answered): string {
  return endOf(id, answered, new Map()) ?? id
}

function endOf(from: string, answered: Answered, ends: Map<string, string | null>): string | null {
  const way = new Set<string>()
  let end: string | null | undefined
  for (let at = from; end === undefined; ) {
    end = way.has(at) ? null : ends.get(at)
    if (end !== undefined) break
    way.add(at)
    const next = answered(at)
    if (next === undefined) end = at
    else at = next
  }
  for (const id of way) ends.set(id, end)
  return end
}
