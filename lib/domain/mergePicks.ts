/**
 * One's picks when two of one's own devices changed them: what `mine` has taken and put back since `was`, done to what
 * is `there` by now. The order is that of `there`, what is new comes last. It may be more than may be picked.
 */
export function mergePicks({
  was,
  mine,
  there,
}: {
  readonly was: readonly string[]
  readonly mine: readonly string[]
  readonly there: readonly string[]
}): readonly string[] {
  const kept = there.filter((pick) => mine.includes(pick) || !was.includes(pick))
  return [...kept, ...mine.filter((pick) => !was.includes(pick) && !kept.includes(pick))]
}
