import type { PersonId } from '../../lib/domain/ids'
import type { CommittedBoard } from './committedBoard'
import type { Placement } from './holdings'
import type { Limits } from './limits'
import { deepestTypes, depthOfBoards, typesIn } from './typeDepths'
import { readUpdate, type UpdateParts } from './updateParts'

export type Verdict =
  /** Something the log lacks: to be appended; it is written under `authors`, which are the sender's or nobody's yet. */
  | {
      readonly kind: 'fresh'
      readonly parts: UpdateParts
      readonly placement: Placement
      readonly authors: readonly number[]
    }
  /** All of it is in the log already. */
  | { readonly kind: 'known' }
  /** From someone who may only read: never applied, whatever it holds. */
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'refused'; readonly reason: 'badMessage' | 'foreignIdentity' | 'oldCopy' | 'notSaved' }

export interface Guarded {
  readonly update: Uint8Array
  readonly mayEdit: boolean
  /** False from a client that has stated no epoch, and whose copy may be older than a restore. */
  readonly isOfThisEpoch: boolean
  readonly personId: PersonId
  readonly board: Pick<CommittedBoard, 'holdings' | 'waiting'>
  /** Client id → person; null is the server. */
  readonly clients: ReadonlyMap<number, PersonId | null>
  /** What may wait for what it builds on. */
  readonly limits: Pick<Limits, 'waitingBytes' | 'waitingUpdates'>
}

/** Client ids of one person in one update: one a visit, so this is years; more would swell everyone's directory. */
const mostAuthors = 100

/** Deletions that are news in one update: each splits what it cuts into, for everybody; years of a person's own are fewer. */
const mostDeletions = 10_000

/**
 * Whether an update may go into the log. Reads it without applying, changes nothing. Deletions name no client and
 * cannot be attributed; structs the log has are harmless, since an honest client sends again what it once heard.
 */
export function guard(asked: Guarded): Verdict {
  const { mayEdit, personId, clients } = asked
  const { holdings } = asked.board
  if (!mayEdit) return { kind: 'readOnly' }
  const parts = readUpdate(asked.update)
  if (!parts) return { kind: 'refused', reason: 'badMessage' }
  const authors: number[] = []
  for (const [client, structs] of parts.structs) {
    if (!holdings.lacks(client, structs)) continue
    const owner = clients.get(client)
    // An id with content but without an owner is as old as the board: the server's.
    if (owner !== personId && (owner !== undefined || holdings.knows(client)))
      return { kind: 'refused', reason: 'foreignIdentity' }
    authors.push(client)
  }
  if (authors.length > mostAuthors) return { kind: 'refused', reason: 'badMessage' }
  const lackingDeletions = holdings.lackingDeletions(parts)
  if (authors.length === 0 && lackingDeletions === 0) return { kind: 'known' }
  if (lackingDeletions > mostDeletions) return { kind: 'refused', reason: 'badMessage' }
  if (!asked.isOfThisEpoch) return { kind: 'refused', reason: 'oldCopy' }
  const placement = holdings.place(parts)
  if (placement.kind === 'tooDeep') return { kind: 'refused', reason: 'badMessage' }
  if (placement.kind === 'complete' && isTooDeep(asked.board, placement.depths.deepest))
    return { kind: 'refused', reason: 'badMessage' }
  // With a new connection it comes after what it builds on, and then it need not wait.
  if (placement.kind === 'waits' && isTooMuch(asked, parts)) return { kind: 'refused', reason: 'notSaved' }
  return { kind: 'fresh', parts, placement, authors }
}

function isTooMuch({ update, board, limits }: Guarded, { structs }: UpdateParts): boolean {
  const { updates, bytes } = board.waiting()
  if (updates >= limits.waitingUpdates || bytes + update.length > limits.waitingBytes) return true
  const types = typesIn(structs)
  return types > 0 && couldBeTooDeep(board, 0, types)
}

/** An honest update never asks what waits. */
const isTooDeep = (board: Guarded['board'], depth: number) =>
  depth > depthOfBoards && couldBeTooDeep(board, depth, 0)

/**
 * How deep types lie that wait is known only when the rest has come, and then they are in the log, for whoever seals it.
 * So all of them, in each other and on the deepest that there is, must not be too deep.
 */
function couldBeTooDeep({ holdings, waiting }: Guarded['board'], depth: number, types: number): boolean {
  return Math.max(holdings.deepest(), depthOfBoards, depth) + waiting().types + types > deepestTypes
}
