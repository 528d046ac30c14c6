import type { Language } from '../domain/concept'
import type { Messages } from './messages'

// A key that does not exist fails the type check.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
