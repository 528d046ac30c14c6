import { authHost } from '@/app/authHost'
import { handleAuth } from '@/lib/auth/handleAuth'

/** The work sign-in's own addresses; where none is set up they do not exist. */
async function answer(request: Request): Promise<Response> {
  const host = await authHost()
  return host ? handleAuth(host, request) : new Response(null, { status: 404 })
}

export { answer as GET, answer as POST }
