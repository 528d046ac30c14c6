import type { Language } from './concept'

/** A walk is a place like any other, written as people read it. */
export const walk: Readonly<Record<Language, string>> = { da: 'En gåtur', en: 'A walk' }

/** Whether the conversation is held on foot. */
export function isWalk(place: string | null): boolean {
  const key = place?.trim().toLocaleLowerCase('da')
  return Object.values(walk).some((words) => words.toLocaleLowerCase('da') === key)
}
