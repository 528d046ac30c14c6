import { z } from 'zod'
import type { OidcSettings } from './oidcSettings'

const names = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const claims = z.object({
  sub: z.string().min(1),
  name: z.string().trim().min(1).optional().catch(undefined),
  preferred_username: z.string().trim().min(1).optional().catch(undefined),
  email: z.email().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  roles: names,
  groups: names,
})

export interface WorkProfile {
  readonly account: string
  readonly name: string
  /** Undefined too when the provider says that nobody has checked it. */
  readonly email: string | undefined
  /** Undefined when no role means "leader" here. */
  readonly isLeader: boolean | undefined
}

/** What we take from the identity provider's claims, and nothing more. Throws when there is no subject. */
export function workProfile(raw: unknown, settings: Pick<OidcSettings, 'leaderRole'>): WorkProfile {
  const { sub, name, preferred_username, email, email_verified, roles, groups } = claims.parse(raw)
  const role = settings.leaderRole
  return {
    account: sub,
    name: name ?? preferred_username ?? email ?? sub,
    email: email_verified === false ? undefined : email,
    isLeader: role === undefined ? undefined : [...roles, ...groups].includes(role),
  }
}
