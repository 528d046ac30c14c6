import type { Stores } from '../db/database'
import type { OrganisationId } from '../domain/ids'

/** An installation serves one organisation. The same id everywhere lets the database refuse a second one. */
export const organisationId = 'samspilorganisationsamspil' as OrganisationId

/** The organisation's id, made at the first call; also when two processes ask at once. */
export async function ensureOrganisation(db: Pick<Stores, 'organisations'>): Promise<OrganisationId> {
  const existing = await db.organisations.first()
  if (existing) return existing.id
  try {
    await db.organisations.create({ id: organisationId, name: 'Samspil' })
    return organisationId
  } catch (error) {
    const made = await db.organisations.first()
    if (!made) throw error
    return made.id
  }
}
