import { type Actor, can } from '../domain/access'
import type { Language } from '../domain/concept'
import type { Conversation } from '../domain/conversation'
import type { Filing } from '../domain/filing'
import { pictureWords } from '../picture/pictureWords'
import { filedSeats } from './filing'
import { loadSealed, pictureOf } from './sealedConversation'
import type { Services } from './services'

/** Whose copy belongs into a personnel folder, and whether it lies there. */
export interface FilingOf {
  readonly personId: string
  readonly name: string
  readonly filing: Filing | null
}

/** What there is to keep of a sealed conversation. */
export interface DocumentsOf {
  readonly conversation: Conversation
  readonly hasPlan: boolean
  readonly sealedAt: Date
  /** What the picture of the table shows; null where there is none. */
  readonly picture: string | null
  /** For the facilitator everybody's; for anybody else their own. */
  readonly filings: readonly FilingOf[]
  readonly mayFile: boolean
}

/** For its people, once it is sealed. Throws `NotFound`, `NotAllowed`. */
export async function documentsOf(
  desk: Pick<Services, 'db'>,
  actor: Actor | null,
  id: string,
  language: Language,
): Promise<DocumentsOf> {
  const found = await loadSealed(desk, actor, id, 'document.read')
  const { conversation, sealed } = found
  const mayFile = can(actor, 'document.file', conversation)
  const filings = await desk.db.filings.of(conversation.id)
  const seats = filedSeats(found).filter(({ personId }) => mayFile || personId === actor?.personId)
  const hasTable = conversation.concept.layout.type === 'puzzle'
  return {
    conversation,
    hasPlan: sealed.hasPlan,
    sealedAt: sealed.sealedAt,
    picture: hasTable ? pictureWords(await pictureOf(desk, found, language)).summary : null,
    filings: seats.map(({ personId, name }) => ({
      personId,
      name,
      filing: filings.find((filing) => filing.personId === personId) ?? null,
    })),
    mayFile,
  }
}
