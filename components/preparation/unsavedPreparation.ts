import type { Unsaved } from './draft'

const prefix = 'samspil.preparation/'

/** What this tab holds of a preparation without a receipt; it ends with the tab. */
export function unsavedPreparation(conversationId: string, personId: string) {
  const key = `${prefix}${personId}/${conversationId}`
  return {
    read: (): Unsaved | undefined => read(key),
    write(unsaved: Unsaved | undefined): void {
      try {
        if (unsaved) sessionStorage.setItem(key, JSON.stringify(unsaved))
        else sessionStorage.removeItem(key)
      } catch {
        // A browser that keeps nothing, or is full: the page itself still holds the words, and asks before it goes.
      }
    },
  }
}

/** Whether anybody's words in this tab still wait for their receipt. */
export const isPreparationUnsaved = (): boolean => keys().length > 0

/** Takes what waits in this tab away, of everybody but one person, or of all. */
export function forgetPreparations(butOf?: string): void {
  for (const key of keys())
    if (!butOf || !key.startsWith(`${prefix}${butOf}/`)) sessionStorage.removeItem(key)
}

function keys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function read(key: string): Unsaved | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isUnsaved(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** An older version of this page may have written it. */
function isUnsaved(value: unknown): value is Unsaved {
  if (typeof value !== 'object' || value === null || !('thoughts' in value)) return false
  const { thoughts } = value
  const picks = 'picks' in value ? value.picks : undefined
  const werePicked = 'werePicked' in value ? value.werePicked : undefined
  return (
    typeof thoughts === 'object' &&
    thoughts !== null &&
    Object.values(thoughts).every(
      (thought) => typeof thought?.text === 'string' && typeof thought.was === 'string',
    ) &&
    areWords(picks) &&
    areWords(werePicked)
  )
}

const areWords = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.every((word) => typeof word === 'string'))
