interface FreshLink {
  readonly path: string
  readonly link: string
}

// In this browser's memory alone: the link goes from the form to the invitation's page without being in an address,
// in storage or in the browser's history.
let fresh: FreshLink | undefined

/** Gives the page at `path` the link that was made just now. For the browser only. */
export function keepFreshLink(path: string, link: string): void {
  fresh = { path, link }
}

/** The link kept for `path`, until it is forgotten. */
export function freshLinkFor(path: string): string | undefined {
  return fresh?.path === path ? fresh.link : undefined
}

export function forgetFreshLink(): void {
  fresh = undefined
}
