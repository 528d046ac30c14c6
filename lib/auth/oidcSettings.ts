export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who has this role or group at the identity provider is a leader; without it nobody's leadership is touched. */
  readonly leaderRole: string | undefined
}

/** The work sign-in's settings; undefined unless issuer, client id and client secret are all there. */
export function oidcFromEnv(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const issuer = env.OIDC_ISSUER?.trim()
  const clientId = env.OIDC_CLIENT_ID?.trim()
  const clientSecret = env.OIDC_CLIENT_SECRET?.trim()
  if (!issuer || !clientId || !clientSecret) return undefined
  return { issuer, clientId, clientSecret, leaderRole: env.OIDC_LEADER_ROLE?.trim() || undefined }
}
