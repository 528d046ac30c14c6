/** What has become of a letter, and its words. */
export interface MailReceipt {
  readonly state: 'sent' | 'written' | 'notSent'
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A personal link that was made just now, and the mail it went by; none for whom no address is known. */
export interface FreshLink {
  readonly personId: string
  readonly name: string
  readonly link: string
  readonly mail: MailReceipt | undefined
}

// In this browser's memory alone: links go from the form to the invitation's page without being in an address, in
// storage or in the browser's history.
let fresh: { readonly path: string; readonly links: readonly FreshLink[] } | undefined

/** Gives the page at `path` the links that were made just now. For the browser only. */
export function keepFreshLinks(path: string, links: readonly FreshLink[]): void {
  fresh = { path, links }
}

/** The links kept for `path`, until they are forgotten. */
export function freshLinksFor(path: string): readonly FreshLink[] {
  return fresh?.path === path ? fresh.links : []
}

export function forgetFreshLinks(): void {
  fresh = undefined
}
