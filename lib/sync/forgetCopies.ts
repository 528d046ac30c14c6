import { copyMarks } from './copyMarks'
import { type CopyId, copyName, readCopyName } from './copyName'
import { inTime, tooLate } from './inTime'

/** Every copy of a board in this browser, whoever's it is. */
export async function listCopies(): Promise<CopyId[]> {
  const names = new Set([...copyMarks.all().keys(), ...(await databaseNames())])
  return [...names].flatMap((name) => readCopyName(name) ?? [])
}

/** Deletes the copies that match, with what they hold; where there are none it does nothing, and it never throws. */
export async function forgetCopies(matches: (copy: CopyId) => boolean): Promise<void> {
  const names = (await listCopies()).filter(matches).map(copyName)
  await Promise.all(names.map(forgetCopy))
}

/** Deletes one copy and its mark. */
export async function forgetCopy(name: string): Promise<void> {
  await inTime(deleteDatabase(name))
  copyMarks.delete(name)
}

/** The names of those copies in this browser in which something is without its receipt. */
export function unsavedCopies(): ReadonlySet<string> {
  return new Set([...copyMarks.all()].flatMap(([name, hasUnsaved]) => (hasUnsaved ? name : [])))
}

async function databaseNames(): Promise<string[]> {
  // Older Firefox has no list; the marks name what there is.
  const databases = await inTime((async () => (await globalThis.indexedDB?.databases?.()) ?? [])())
  return databases === tooLate ? [] : databases.flatMap(({ name }) => name ?? [])
}

/** Whoever has it open lets go of it when asked to. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB?.deleteDatabase(name)
    if (!request) return resolve()
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
