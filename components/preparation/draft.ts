import type { FailureName } from '@/lib/domain/errors'
import type { Preparation } from '@/lib/domain/preparation'

/** A preparation as the server has it. */
export interface Stored extends Preparation {
  readonly isReady: boolean
  /** Whether the others see one's words by now. */
  readonly isOpened: boolean
  /** Who of the others says to be ready, by person id. */
  readonly ready: readonly string[]
}

/** One thing to save. */
export type Change =
  | {
      readonly kind: 'thought'
      readonly question: string
      readonly text: string
      /** What this device knows to be there: the last receipt's text, and one sent without a receipt. */
      readonly was: readonly string[]
    }
  | {
      readonly kind: 'picks'
      readonly picks: readonly string[]
      /** What this device knows to have been picked. */
      readonly was: readonly string[]
      /** Whether the page says that the others see them at once. */
      readonly isToldOpen: boolean
    }
  | { readonly kind: 'ready'; readonly isReady: boolean }

/** What the server answers to a change; neither means saved. */
export interface Receipt {
  readonly failure?: FailureName
  /** What another of one's own devices has written there meanwhile; nothing was saved over it. */
  readonly elsewhere?: string
  /** What is picked now, where another of one's own devices has picked meanwhile. */
  readonly picks?: readonly string[]
  /** With that it would be more than may be picked, and nothing was saved. */
  readonly isFull?: boolean
}

/** What a page holds that has no receipt yet. */
export interface Unsaved {
  readonly thoughts: Readonly<Record<string, { readonly text: string; readonly was: string }>>
  readonly picks: readonly string[] | undefined
  readonly werePicked?: readonly string[]
}

/** `saving` also while words wait for the next moment of sending. */
export type Line = 'saved' | 'saving' | 'away'

/** The preparation as its page shows it. */
export interface Draft extends Stored {
  readonly line: Line
  /** Why the server did not take the last change; gone with the next one. */
  readonly failure: FailureName | undefined
  /** By question: another device's text, where both have written. */
  readonly elsewhere: Readonly<Record<string, string>>
  /** Words that lie on the table again, since another of one's own devices had filled the tray. */
  readonly noRoomFor: readonly string[]
}
