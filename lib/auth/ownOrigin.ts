/**
 * Whether a request came from a page of this installation: `publicUrl` (an origin) decides where it is set, else the
 * Host in use. An absent Origin is refused.
 */
export function isOwnOrigin(
  { origin, host }: { readonly origin: string | null | undefined; readonly host: string | null | undefined },
  publicUrl: string | undefined,
): boolean {
  if (!origin || !URL.canParse(origin)) return false
  if (publicUrl) return origin === publicUrl
  return Boolean(host) && new URL(origin).host === host
}
