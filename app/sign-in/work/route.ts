import { authHost } from '@/app/authHost'
import { returnPath } from '@/app/returnPath'
import { startWorkSignIn } from '@/lib/auth/handleAuth'

/** Leads to the identity provider. */
export async function GET(request: Request): Promise<Response> {
  const host = await authHost()
  if (!host) return new Response(null, { status: 404 })
  return startWorkSignIn(host, request, returnPath(new URL(request.url).searchParams.get('to')))
}
