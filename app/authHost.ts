import { oidcFromEnv } from '@/lib/auth/oidcSettings'
import { ownAddress } from './ownAddress'
import { services } from './services'

/** What the work sign-in needs; undefined where none is set up. */
export async function authHost() {
  const oidc = oidcFromEnv(process.env)
  if (!oidc) return undefined
  const { db, rooms, clock } = services()
  return { db, rooms, clock, oidc, origin: await ownAddress() }
}
