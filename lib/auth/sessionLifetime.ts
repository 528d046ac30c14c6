import type { Session } from '../domain/person'

const dayMs = 24 * 60 * 60 * 1000

/** How long a sign-in lasts without a visit. An invitation's has nothing to fall back on but the PIN, so longer. */
export const signInLifetimeMs = 7 * dayMs
export const invitationLifetimeMs = 30 * dayMs

/** Visits move the expiry at most this often, so that not every page writes. */
const slideEveryMs = dayMs

export function lifetimeMsOf(session: Pick<Session, 'invitationId'>): number {
  return session.invitationId === null ? signInLifetimeMs : invitationLifetimeMs
}

/** The new expiry that a visit gives, or undefined while the present one is fresh enough. */
export function slidExpiry(
  session: Pick<Session, 'invitationId' | 'expiresAt'>,
  now: Date,
): Date | undefined {
  const full = now.getTime() + lifetimeMsOf(session)
  return full - session.expiresAt.getTime() >= slideEveryMs ? new Date(full) : undefined
}
