import { headers } from 'next/headers'
import { isOwnOrigin } from '@/lib/auth/ownOrigin'
import { Failure } from '@/lib/domain/errors'
import { services } from './services'

/** Our address as people reach it: the configured one, else the one in use (a trial on a local network, plain http). */
export async function ownAddress(): Promise<string> {
  return services().publicUrl ?? `http://${(await headers()).get('host') ?? 'localhost'}`
}

/** Whether cookies may be sent over https only. */
export function isSecure(): boolean {
  return services().publicUrl?.startsWith('https:') ?? false
}

/** For actions: throws `NotAllowed` unless one of our own pages sent it. An absent Origin is refused. */
export async function refuseForeignOrigin(): Promise<void> {
  const sent = await headers()
  const claimed = { origin: sent.get('origin'), host: sent.get('host') }
  if (!isOwnOrigin(claimed, services().publicUrl)) throw new Failure('NotAllowed')
}
