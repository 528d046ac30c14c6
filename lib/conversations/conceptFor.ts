import type { Concept, Kind, KindId } from '../domain/concept'
import { Failure } from '../domain/errors'
import { offeredConcepts } from './offeredConcepts'

/** The chosen concept, or the first that offers the kind. Throws `InvalidInput` when none does. */
export function conceptFor(
  concepts: readonly Concept[],
  kindId: KindId,
  conceptId: string | undefined,
): { readonly concept: Concept; readonly kind: Kind } {
  const offered = offeredConcepts(concepts, kindId)
  const concept = conceptId ? offered.find(({ id }) => id === conceptId) : offered[0]
  const kind = concept?.kinds[kindId]
  if (!concept || !kind) throw new Failure('InvalidInput')
  return { concept, kind }
}
