import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { forgetCopy } from './forgetCopies'
import { inTime, tooLate } from './inTime'

/** A document's copy on this machine, kept up to date until it is closed or gone. */
export interface LocalCopy {
  /** What the server was known to hold when the copy was last written, as a state vector. */
  readonly confirmed: Uint8Array | undefined
  /** Whether all that was written is on the disk. False for good once the copy is full, closed or deleted. */
  holdsAll(): boolean
  /** False once nothing more can be kept in it. */
  isOpen(): boolean
  keepConfirmed(stateVector: Uint8Array): void
  close(): void
  /** Deletes it, also where it cannot be written any more. */
  forget(): Promise<void>
}

const confirmedKey = 'confirmed'
/** y-indexeddb's own store of updates: whoever reads in it waits for the writes before. */
const updatesStore = 'updates'

/**
 * Fills the document from its copy on this machine, making one where there is none, and keeps it from then on.
 * Undefined where the browser keeps nothing (a private window, no room, refused). Fill before connecting.
 */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | undefined> {
  if ((await inTime(canOpen(name))) !== true) return undefined
  const persistence = new IndexeddbPersistence(name, doc)
  const loaded = persistence.whenSynced.then(() => persistence.get(confirmedKey))
  const confirmed: unknown = await inTime(loaded)
  const { db } = persistence
  if (confirmed === tooLate || !db) {
    void persistence.destroy().catch(() => {})
    return undefined
  }

  let isOpen = true
  let edits = 0
  let writtenEdits = 0
  let isAsking = false

  function close(): void {
    if (!isOpen) return
    isOpen = false
    doc.off('update', count)
    void persistence.destroy()
  }
  // Another tab deletes it (a sign-out), or the disk is full: a write after that would throw out of the edit itself.
  for (const end of ['versionchange', 'close', 'abort']) db.addEventListener(end, close)

  /** y-indexeddb does not tell when a write has ended. */
  function ask(): void {
    if (isAsking || !isOpen || !db) return
    const asked = edits
    isAsking = true
    const reading = db.transaction(updatesStore, 'readonly')
    reading.objectStore(updatesStore).getKey(0)
    reading.oncomplete = () => {
      isAsking = false
      writtenEdits = asked
      if (writtenEdits < edits) ask()
    }
  }
  function count(_update: Uint8Array, origin: unknown): void {
    if (origin === persistence) return
    edits += 1
    ask()
  }
  doc.on('update', count)

  let toKeep: Uint8Array | undefined
  let isKeeping = false
  async function keep(): Promise<void> {
    if (isKeeping) return
    isKeeping = true
    while (toKeep && isOpen) {
      const next = toKeep
      toKeep = undefined
      // Lost, it is only older: more is offered to the writer than need be.
      await persistence.set(confirmedKey, next.slice().buffer).catch(() => {})
    }
    isKeeping = false
  }

  return {
    confirmed: confirmed instanceof ArrayBuffer ? new Uint8Array(confirmed) : undefined,
    holdsAll: () => isOpen && writtenEdits === edits,
    isOpen: () => isOpen,
    keepConfirmed(stateVector) {
      toKeep = stateVector
      void keep()
    },
    close,
    async forget() {
      close()
      await forgetCopy(name)
    },
  }
}

/**
 * Asked before y-indexeddb is, whose refusals nobody can catch. Where there is no such database the question is
 * taken back, so that it leaves none.
 */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      if (typeof indexedDB === 'undefined') return resolve(false)
      const request = indexedDB.open(name)
      let isNew = false
      request.onupgradeneeded = () => {
        isNew = true
        request.transaction?.abort()
      }
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = (event) => {
        event.preventDefault()
        resolve(isNew)
      }
      request.onblocked = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
}
