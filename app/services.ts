import type { Services } from '@/lib/conversations/services'

/** What `server/main.ts` made when the process started. Pages have no other way to database and rooms. */
export function services(): Services {
  const found = (globalThis as unknown as Record<symbol, Services | undefined>)[
    Symbol.for('samspil.services')
  ]
  if (!found)
    throw new Error(
      'The services are missing: start Samspil with `npm start` or `npm run dev`, not by Next alone.',
    )
  return found
}
