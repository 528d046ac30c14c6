import type { IncomingHttpHeaders } from 'node:http'

/**
 * Next holds an action's Origin against `x-forwarded-host`, else the Host. Only the configured address may say what
 * that is: a proxy that rewrites the Host keeps working, and nobody's own header counts.
 */
export function setForwarded(headers: IncomingHttpHeaders, publicUrl: string | undefined): void {
  delete headers['x-forwarded-host']
  delete headers['x-forwarded-proto']
  if (!publicUrl) return
  const { host, protocol } = new URL(publicUrl)
  headers['x-forwarded-host'] = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
}
