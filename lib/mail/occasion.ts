import type { Concept, KindId, Language } from '../domain/concept'
import type { Reply } from '../domain/conversation'
import type { ConversationId } from '../domain/ids'

/** Why a letter is written. */
export type Occasion =
  | { readonly type: 'invited'; readonly link: string }
  | { readonly type: 'moved' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'reminded' }
  /** To the facilitator. */
  | { readonly type: 'answered'; readonly by: string; readonly reply: Reply }

/** What the letters of a conversation tell of. */
export interface Told {
  readonly id: ConversationId
  readonly kind: KindId
  readonly concept: Concept
  readonly startsAt: Date
  readonly durationMinutes: number
  readonly place: string | null
  /** How often its calendar entry has changed. */
  readonly sequence: number
  readonly facilitator: { readonly name: string; readonly email: string | null }
}

export interface Recipient {
  readonly name: string
  readonly email: string
  readonly language: Language
}
