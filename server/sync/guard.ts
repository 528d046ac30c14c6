import type { PersonId } from '../../lib/domain/ids'
import type { CommittedBoard } from './committedBoard'
import { readUpdate, type UpdateParts } from './updateParts'

export type Verdict =
  /** Something the log lacks: to be appended; it is written under `authors`, which are the sender's or nobody's yet. */
  | { readonly kind: 'fresh'; readonly parts: UpdateParts; readonly authors: readonly number[] }
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
  readonly board: Pick<
    CommittedBoard,
    'holds' | 'lacks' | 'knows' | 'willBeComplete' | 'nestsTooDeep' | 'waitingBytes'
  >
  /** Client id → person; null is the server. */
  readonly clients: ReadonlyMap<number, PersonId | null>
  /** Bytes that may wait for what they build on. */
  readonly waitingBytes: number
}

/** Client ids of one person in one update: one a visit, so this is years; more would swell everyone's directory. */
const mostAuthors = 100

/**
 * Whether an update may go into the log. Reads it without applying, changes nothing. Deletions name no client and
 * cannot be attributed; structs the log has are harmless, since an honest client sends again what it once heard.
 */
export function guard(asked: Guarded): Verdict {
  const { mayEdit, personId, board, clients } = asked
  if (!mayEdit) return { kind: 'readOnly' }
  const parts = readUpdate(asked.update)
  if (!parts) return { kind: 'refused', reason: 'badMessage' }
  const authors: number[] = []
  for (const [client, structs] of parts.structs) {
    if (!board.lacks(client, structs)) continue
    const owner = clients.get(client)
    // An id with content but without an owner is as old as the board: the server's.
    if (owner !== personId && (owner !== undefined || board.knows(client)))
      return { kind: 'refused', reason: 'foreignIdentity' }
    authors.push(client)
  }
  if (authors.length > mostAuthors) return { kind: 'refused', reason: 'badMessage' }
  if (authors.length === 0 && board.holds(parts)) return { kind: 'known' }
  if (!asked.isOfThisEpoch) return { kind: 'refused', reason: 'oldCopy' }
  if (board.nestsTooDeep(parts)) return { kind: 'refused', reason: 'badMessage' }
  // With a new connection it comes after what it builds on, and then it need not wait.
  if (board.waitingBytes + asked.update.length > asked.waitingBytes && !board.willBeComplete(parts))
    return { kind: 'refused', reason: 'notSaved' }
  return { kind: 'fresh', parts, authors }
}
