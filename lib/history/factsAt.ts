import type { Moment } from './moment'
import type { MomentFacts } from './momentFacts'

/**
 * The facts as they were after moment `n`. The moments need only reach back to one that carries the whole board;
 * undefined when they are from before facts were told.
 */
export function factsAt(moments: readonly Moment[], n: number): MomentFacts | undefined {
  let newest: Moment | undefined
  for (const moment of moments) {
    if (!moment.facts || moment.n > n || (newest && newest.n > moment.n)) continue
    newest = moment
  }
  return newest?.facts
}
