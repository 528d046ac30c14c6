/**
 * - `unknownMoment`: there is no moment of that number
 * - `missingMoment`: one in between is not there
 * - `noWholeBoard`: none at or before it carries the whole board
 * - `damagedMoment`: what is stored is no moment, or the patches do not fit the board they are for
 */
export type HistoryProblem = 'unknownMoment' | 'missingMoment' | 'noWholeBoard' | 'damagedMoment'

/** A history that cannot be read. Told apart by `problem`, not by `instanceof`: two copies of this module run in one process. */
export class HistoryError extends Error {
  readonly problem: HistoryProblem
  constructor(problem: HistoryProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HistoryError'
    this.problem = problem
  }
}
