import type { IncomingMessage } from 'node:http'

/** Whether the request came from a page of this installation: `PUBLIC_URL` decides, else the Host in use. An absent Origin is refused. */
export function isOwnOrigin(
  request: Pick<IncomingMessage, 'headers'>,
  publicUrl: string | undefined,
): boolean {
  const { origin, host } = request.headers
  if (!origin || !URL.canParse(origin)) return false
  if (publicUrl) return origin === publicUrl
  return host !== undefined && new URL(origin).host === host
}
