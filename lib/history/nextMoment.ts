import type { Board } from '../domain/board'
import type { PersonId } from '../domain/ids'
import { diffRecords } from './boardPatch'
import { type BoardRecord, recordOf } from './boardRecord'
import type { Act, Moment } from './moment'
import { haveChanged, type MomentFacts } from './momentFacts'

/** So that seeking never applies more than 24 patches, while whole boards stay a small part of what is stored. */
const momentsPerWholeBoard = 25

/**
 * The moment that leads from the last one to `board` and `facts`; undefined when neither has changed since. Without a last one
 * it is moment 0.
 */
export function nextMoment(rest: {
  readonly last:
    | { readonly n: number; readonly record: BoardRecord; readonly facts?: MomentFacts | undefined }
    | undefined
  readonly board: Board
  /** Undefined when nothing is known of them. */
  readonly facts?: MomentFacts | undefined
  readonly at: Date
  readonly people: readonly PersonId[]
  readonly acts: readonly Act[]
}): Moment | undefined {
  const { last, at, people, acts, facts } = rest
  const record = recordOf(rest.board)
  const patch = last && diffRecords(last.record, record)
  const areFactsNew = haveChanged(last?.facts, facts)
  if (last && !patch && !areFactsNew) return undefined
  const n = last ? last.n + 1 : 0
  const isWhole = !last || n % momentsPerWholeBoard === 0
  return {
    n,
    at,
    people,
    acts,
    change: isWhole ? { kind: 'whole', board: record } : { kind: 'patch', patch: patch ?? {} },
    ...(facts && (isWhole || areFactsNew) && { facts }),
  }
}
