import { type Looks, looksAttributes, looksCookie, looksOf, looksValue } from '@/lib/domain/looks'

const yearSeconds = 365 * 24 * 60 * 60
const listeners = new Set<() => void>()
let known: { readonly cookie: string | undefined; readonly looks: Looks } | undefined

function cookie(): string | undefined {
  return new RegExp(`(?:^|; )${looksCookie}=([^;]*)`).exec(document.cookie)?.[1]
}

/** What this browser remembers; the same object as long as it is the same. */
export function currentLooks(): Looks {
  const now = cookie()
  if (!known || known.cookie !== now) known = { cookie: now, looks: looksOf(now) }
  return known.looks
}

/** Remembers it for a year and lets the page follow at once. */
export function changeLooks(change: Partial<Looks>): void {
  const looks = { ...currentLooks(), ...change }
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure context
  document.cookie = `${looksCookie}=${looksValue(looks)}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`
  for (const [name, value] of Object.entries(looksAttributes(looks))) {
    if (value === undefined) document.documentElement.removeAttribute(name)
    else document.documentElement.setAttribute(name, value)
  }
  const { backgroundColor } = getComputedStyle(document.body)
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = backgroundColor
  for (const listener of listeners) listener()
}

export function subscribeToLooks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const doesMachineReduceMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Whether nothing is to glide, sweep or tilt: the person's own choice, else the machine's. The `calm` of the stylesheet. */
export function isCalm(): boolean {
  const { motion } = currentLooks()
  return motion === 'machine' ? doesMachineReduceMotion() : motion === 'reduced'
}
