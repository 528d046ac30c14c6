import type { Facts } from '../domain/facts'
import { type CloseName, closeName } from './closeCodes'
import type { Directory } from './protocol'

/** What the interface may say of the line to the server. */
export interface ConnectionState {
  /** `closed` is final: nobody tries again. `live` only once the stored board has come. */
  readonly status: 'connecting' | 'live' | 'offline' | 'closed'
  /** Why the last connection ended, when the server gave a reason; gone once live again. */
  readonly closeName?: CloseName
  /** The stored board has come at least once. */
  readonly hasSynced: boolean
  /** False from a server that will not take this person's edits (a sealed board). */
  readonly mayEdit: boolean
  /** Something written here has no receipt, whether there is a line or not. */
  readonly hasUnsaved: boolean
  /** Gemt · Gemmer … · Uden forbindelse · Ikke gemt. */
  readonly saved: 'saved' | 'saving' | 'offline' | 'notSaved'
  readonly directory: Directory
  /** For `serverNow`: the server's time when this page's steady clock stood at zero, milliseconds. */
  readonly serverZeroMs: number
  /** Undefined until the server has told; the page knows them as they were when it was made. */
  readonly facts?: Facts
}

/**
 * The server's clock now, milliseconds. Carried by the page's steady clock since the server last told its own, so that
 * it does not jump when somebody, or the network, sets this machine's.
 */
export function serverNow({ serverZeroMs }: Pick<ConnectionState, 'serverZeroMs'>): number {
  return serverZeroMs + performance.now()
}

/** `serverZeroMs` as of a server that says now that its clock stands at `at`. */
export const serverZero = (at: number) => at - performance.now()

/** Endings after which what is unsaved did not just wait: the server could not or would not take it. */
const refusals: readonly CloseName[] = ['notSaved', 'tooLarge', 'badMessage', 'foreignIdentity']

/** How safe what was written here is. */
export function savedState(
  state: Pick<ConnectionState, 'status' | 'closeName' | 'mayEdit'>,
  isUnsaved: boolean,
): ConnectionState['saved'] {
  if (!isUnsaved) return state.status === 'offline' ? 'offline' : 'saved'
  if (state.status === 'closed' || !state.mayEdit) return 'notSaved'
  if (state.closeName && refusals.includes(state.closeName)) return 'notSaved'
  return state.status === 'offline' ? 'offline' : 'saving'
}

/** A close code that no new try can change. A browser itself says 1009 of a frame larger than the server reads at all. */
export function isFinalCode(code: number): boolean {
  return code === 1009 || (code >= 4400 && code < 4500)
}

/** The reason in a close code, if it is one of ours. */
export function closeReason(code: number): CloseName | undefined {
  if (code === 1009) return 'tooLarge'
  return closeName(code)
}
