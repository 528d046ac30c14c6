import type { Letter } from './letter'

/** What has become of a letter: sent, put in a folder since there is no mail server, or neither. */
export interface Posted {
  readonly state: 'sent' | 'written' | 'notSent'
  readonly letter: Letter
}

/** The way out for letters. */
export interface Outbox {
  /** Who the letters are from, when nobody else is. */
  readonly sender: { readonly name: string; readonly address: string }
  /** The installation's own name among calendars. */
  readonly host: string
  /** In their order, with what became of each; it never throws. */
  post(letters: readonly Letter[]): Promise<readonly Posted[]>
}
