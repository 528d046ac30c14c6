/** One letter to one person, ready to be sent. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string }
  /** Where an answer by mail goes. */
  readonly replyTo: { readonly name: string; readonly address: string } | undefined
  readonly subject: string
  readonly text: string
  /** The same words for a mail program that shows headings and links. */
  readonly html: string
  readonly calendar: CalendarPart | undefined
}

export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL'
  /** A whole iCalendar object (RFC 5545). */
  readonly content: string
}
