import type { PersonId } from './ids'

/** That a person's copy of the plan lies in the personnel folder. */
export interface Filing {
  readonly personId: PersonId
  readonly by: PersonId
  readonly at: Date
}
