import { headers } from 'next/headers'
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
  const origin = sent.get('origin')
  const { publicUrl } = services()
  const isOwn =
    origin !== null &&
    URL.canParse(origin) &&
    (publicUrl ? origin === publicUrl : new URL(origin).host === sent.get('host'))
  if (!isOwn) throw new Failure('NotAllowed')
}
