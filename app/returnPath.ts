const ownPath =
  /^\/(agreements|conversations|conversations\/(new|[a-z2-7]{26}(\/(agreements|answer|devices|documents|invitation|prepare|wording))?))$/

/** The sign-in page, which leads to `path` afterwards. */
export function signInPath(path: string): string {
  return path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`
}

/** The page that tells a person what is stored, before the first typing; it leads to `path` afterwards. */
export function informationPath(conversationId: string, path: string): string {
  return `/conversations/${conversationId}/information?to=${encodeURIComponent(path)}`
}

/** Where to go after signing in: one of our own pages, never an address that somebody put into a link. */
export function returnPath(to: unknown): string {
  return typeof to === 'string' && ownPath.test(to) ? to : '/'
}
