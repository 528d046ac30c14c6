import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Sets the headers every answer carries. The Content-Security-Policy is set on the request too: Next reads the
 * nonce from there and puts it on its own scripts. No HSTS and no upgrade: a trial runs over plain http.
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  isDevelopment: boolean,
): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The elements are the built stylesheets; style attributes carry where a piece lies.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  // Nothing of an address is told to another site: an invitation's path is a secret. To our own pages it is: with
  // `no-referrer` a form sent before scripts have loaded carries `Origin: null` and is refused.
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
}
