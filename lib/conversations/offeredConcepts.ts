import type { Concept, KindId } from '../domain/concept'

/** The concepts in which a leader can plan a conversation of this kind. */
export function offeredConcepts(concepts: readonly Concept[], kind: KindId): Concept[] {
  return concepts.filter((concept) => concept.isOffered && concept.kinds[kind] !== undefined)
}
