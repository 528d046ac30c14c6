import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Made } from '@/lib/conversations/documents'
import type { Actor } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import { failureName } from '@/lib/domain/errors'
import { contentDisposition } from './contentDisposition'
import { signInPath } from './returnPath'
import { viewer } from './viewer'

/**
 * Answers with something that is made for the person who asks, in their language. Who is not signed in is led there,
 * and to `back` afterwards; what may not be had is not there. Kept by nobody on the way.
 */
export async function download(
  back: string,
  make: (actor: Actor, language: Language) => Promise<Made>,
  isShown = false,
): Promise<Response> {
  const asking = await viewer()
  if (!asking) redirect(signInPath(back))
  try {
    const { name, type, bytes } = await make(asking.actor, await getLocale())
    return new Response(Buffer.from(bytes), {
      headers: {
        'Content-Type': type,
        'Cache-Control': 'private, no-store',
        ...(isShown ? {} : { 'Content-Disposition': contentDisposition(name) }),
      },
    })
  } catch (error) {
    if (!failureName(error)) throw error
    return new Response(null, { status: 404 })
  }
}
