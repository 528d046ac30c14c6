import type { Database } from '../db/database'
import type { Concept } from '../domain/concept'
import type { KeyRing } from '../encryption/keyRing'
import type { Outbox } from '../mail/outbox'
import type { RoomControl } from '../sync/roomControl'
import type { DocumentDesk } from './documentDesk'
import type { Information } from './information'

/** What `server/main.ts` makes and everything above receives; found again through `once('services', …)`. */
export interface Services {
  readonly db: Database
  readonly rooms: RoomControl
  readonly concepts: readonly Concept[]
  /** For what is private to one person. */
  readonly keys: KeyRing
  readonly mail: Outbox
  readonly isDemo: boolean
  /** The configured address of this installation, an origin without a slash; undefined means "the address in use". */
  readonly publicUrl: string | undefined
  readonly information: Information
  readonly documents: DocumentDesk
  readonly clock: () => Date
}

/** The part of the services that the use cases of a conversation work with. */
export type Desk = Pick<Services, 'db' | 'rooms' | 'concepts' | 'clock' | 'keys' | 'mail'>
