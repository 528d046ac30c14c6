import type { Session } from '../domain/person'

/** The kind of device in a word its owner knows it by. An iPad that asks for desktop pages says it is a Mac. */
export function deviceOf(userAgent: string | null | undefined): Session['device'] {
  const agent = userAgent ?? ''
  if (/iPad|Tablet|PlayBook|Silk/i.test(agent) || (/Android/i.test(agent) && !/Mobile/i.test(agent)))
    return 'tablet'
  if (/iPhone|iPod|Android|Mobile|Windows Phone/i.test(agent)) return 'phone'
  return 'computer'
}
