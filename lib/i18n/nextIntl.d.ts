import type { Language } from '../domain/concept'

// Not `Messages` too: TypeScript 7 resolves next-intl's keys to `never`. `usedKeys.test.ts` checks them instead.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
  }
}
