import { createHash } from 'node:crypto'
import type { AuthConfig } from '@auth/core'
import type { Stores } from '../db/database'
import type { Session } from '../domain/person'
import { sessionCookieName, sessionCookieOptions } from './cookies'
import { linkablePerson, workProvider } from './linkablePerson'
import type { OidcSettings } from './oidcSettings'
import { sessionAdapter } from './sessionAdapter'
import { signInLifetimeMs } from './sessionLifetime'
import { newToken } from './sessionToken'
import { workProfile } from './workProfile'

export const authPath = '/api/auth'

interface AuthSettings {
  readonly db: Stores
  readonly oidc: OidcSettings
  readonly isSecure: boolean
  readonly device: Session['device']
  readonly clock: () => Date
}

/** @auth/core's configuration: one OpenID Connect provider, our own sessions and cookie, and nothing told that is not asked for. */
export function authConfig({ db, oidc, isSecure, device, clock }: AuthSettings): AuthConfig {
  return {
    basePath: authPath,
    // The request it gets is rebuilt on our own address; see `handleAuth`.
    trustHost: true,
    useSecureCookies: isSecure,
    // It protects the minutes of one sign-in. Derived, so that all processes agree without a further setting.
    secret: createHash('sha256').update(`samspil sign-in ${oidc.clientSecret}`).digest('base64url'),
    adapter: sessionAdapter(db, device, clock),
    session: { strategy: 'database', maxAge: signInLifetimeMs / 1000, generateSessionToken: newToken },
    cookies: {
      sessionToken: { name: sessionCookieName(isSecure), options: sessionCookieOptions(isSecure) },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      {
        id: workProvider,
        name: 'work',
        type: 'oidc',
        issuer: oidc.issuer,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid profile email' } },
        // Safe here: the provider is the organisation's own, and `linkablePerson` decides who may be linked.
        allowDangerousEmailAccountLinking: true,
        // Tokens are not kept: we ask the provider who somebody is, and nothing later.
        account: () => ({}),
        profile: (claims) => {
          const { account, name, email, isLeader } = workProfile(claims, oidc)
          return { id: account, name, email: email ?? null, isLeader }
        },
      },
    ],
    callbacks: {
      /** Leadership follows the provider at each sign-in, both ways. */
      async signIn({ account, profile }) {
        const work = workProfile(profile, oidc)
        if (!account || work.isLeader === undefined) return true
        const person =
          (await db.people.byAccount(workProvider, account.providerAccountId)) ??
          (work.email ? await linkablePerson(db, work.email) : undefined)
        if (person && person.isLeader !== work.isLeader) await db.people.setLeader(person.id, work.isLeader)
        return true
      },
      // Spreading the session would tell its token to any script on the page.
      session: ({ session, user }) => ({ user: { name: user.name }, expires: session.expires }),
    },
    logger: {
      // The name only: the rest may quote tokens, addresses and claims.
      error: (error) => console.error(`sign-in failed: ${error.name}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
