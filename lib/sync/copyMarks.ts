/**
 * Which copies this browser holds and whether one has anything without a receipt, known at once and on every page:
 * signing out asks first, and some browsers cannot list their databases. A mark outlives a tab, but not a sign-out.
 */
export interface CopyMarks {
  /** True where something in it is not saved. */
  all(): ReadonlyMap<string, boolean>
  set(name: string, hasUnsaved: boolean): void
  delete(name: string): void
}

/** One entry a copy: tabs that write at the same time do not undo each other's. */
export const copyMarks: CopyMarks = {
  all() {
    const marks = new Map<string, boolean>(inMemory)
    const storage = found()
    for (let index = 0; storage && index < storage.length; index += 1) {
      const name = storage.key(index)
      if (name?.startsWith('samspil:')) marks.set(name, storage.getItem(name) === 'unsaved')
    }
    return marks
  },
  set(name, hasUnsaved) {
    try {
      const storage = found()
      if (!storage) inMemory.set(name, hasUnsaved)
      else storage.setItem(name, hasUnsaved ? 'unsaved' : 'saved')
    } catch {
      inMemory.set(name, hasUnsaved)
    }
  },
  delete(name) {
    inMemory.delete(name)
    found()?.removeItem(name)
  },
}

/** For this page only, where the browser gives no storage or has no room in it. */
const inMemory = new Map<string, boolean>()

/** Only to look at `localStorage` throws where a browser refuses it. */
function found(): Storage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage
  } catch {
    return undefined
  }
}
