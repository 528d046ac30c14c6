import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits in base64url (43 characters): for session cookies and invitation links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a string from outside has the form of a token; says nothing of whether it opens anything. */
export function isToken(value: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(value)
}

/** SHA-256 in hex, the only form in which a token is stored. No salt is needed: the token is random enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
