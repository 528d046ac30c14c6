import type { Viewer } from '../auth/viewer'
import type { Desk } from './services'

/** Counted up when the text says something new of what is stored or who sees it: everybody is then told again. */
export const informationVersion = 2

/** What this installation adds to the text: its data controller and its accessibility statement. */
export interface Information {
  /** Name and contact of the data controller, in the municipality's own words. */
  readonly dataController: string | undefined
  readonly accessibilityUrl: string | undefined
}

/** Whether the person has been told, in the words of today, what is stored of them. */
export async function hasBeenInformed(
  { db }: Pick<Desk, 'db'>,
  { person }: Pick<Viewer, 'person'>,
): Promise<boolean> {
  return (await db.informed.version(person.id)) >= informationVersion
}

/** The person has read it. Twice is as good as once. */
export async function recordInformed(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  { person }: Pick<Viewer, 'person'>,
): Promise<void> {
  await db.informed.record(person.id, informationVersion, clock())
}
