import type { FormState } from '@/components/conversation/formState'
import type { BoardAgreement } from '@/lib/domain/agreement'
import type { AgreementState } from '@/lib/domain/approval'
import type { Hue } from '@/lib/domain/concept'

/** An agreement as lists show it, in the reader's language. */
export interface AgreementView {
  readonly conversationId: string
  readonly id: string
  readonly what: string
  /** Whose it is, under what, and from which conversation, in a line. */
  readonly facts: string
  readonly hue: Hue | undefined
  readonly state: AgreementState
  /** It goes on in the plan of a later conversation. */
  readonly isCarried: boolean
  readonly due: { readonly words: string; readonly tone: 'danger' | 'warn' | 'plain' } | undefined
  /** What was said of it, the first word first, in sentences. */
  readonly said: readonly { readonly key: number; readonly sentence: string }[]
  readonly why: string
  /** There is a day to come that can be put into a calendar. */
  readonly dueOn: string | undefined
  readonly mayMark: boolean
}

/** Saying what has become of one of them. */
export type MarkAgreement = (
  conversationId: string,
  agreementId: string,
  form: FormData,
) => Promise<FormState>

/** What lies beside a conversation from the last one of the same people. */
export interface LastTimeView {
  readonly when: string
  /** Of the sections in which something was written. */
  readonly notes: readonly { readonly section: string; readonly title: string; readonly text: string }[]
  readonly agreements: readonly {
    readonly view: AgreementView
    readonly section: string
    /** What goes on of it in this plan. */
    readonly content: Carried
  }[]
}

/** What goes on of an agreement: its words and people. */
export type Carried = Pick<BoardAgreement, 'id' | 'fields' | 'values' | 'for' | 'responsible'>
