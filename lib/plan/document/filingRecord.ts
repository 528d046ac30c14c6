import type { KindId, Language } from '../../domain/concept'
import type { ConversationId, PersonId } from '../../domain/ids'

/** What a case system is told of a plan that is filed. Keys are English, as they are read by programs. */
export interface FilingRecord {
  readonly schema: 'samspil/filing/1'
  readonly title: string
  readonly kind: KindId
  /** `YYYY-MM-DD`, on Danish clocks: the day of the conversation. */
  readonly date: string
  /** ISO 8601. */
  readonly concludedAt: string
  readonly language: Language
  readonly employee: { readonly id: PersonId; readonly name: string; readonly email: string | null }
  readonly filedBy: { readonly id: PersonId; readonly name: string }
  readonly conversationId: ConversationId
  readonly document: {
    readonly file: string
    readonly mediaType: 'application/pdf'
    readonly format: 'PDF/A-2a'
    readonly sha256: string
  }
  /** Of the whole plan as it was approved. */
  readonly planSha256: string
  readonly isWholePlan: boolean
  /** Only where the installation has set them. */
  readonly kleNumber?: string
  readonly deletionCode?: string
}
