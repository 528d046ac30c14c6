/** Why the server closes a socket. A stock provider stops for good at 4400–4499; 4500–4599 mean "come back". */
export const closeCode = {
  badMessage: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  notFound: 4404,
  /** The board was restored from a backup since this client's copy was made; the two are never merged. */
  oldCopy: 4409,
  tooLarge: 4413,
  foreignIdentity: 4422,
  /** The page is older than the board's document; a newer one must be loaded. */
  oldClient: 4426,
  accessChanged: 4500,
  notSaved: 4501,
  loadFailed: 4502,
  goingDown: 4503,
  tooSlow: 4504,
  /** Too many sockets of one sign-in; dead ones count until they are noticed, so it may work in a moment. */
  tooMany: 4529,
  /** More messages a second than any person makes; what was not taken comes with the next connection. */
  tooFast: 4530,
} as const

export type CloseName = keyof typeof closeCode

/** The name of a close code, for the sentence the interface shows; undefined for codes that are not ours. */
export function closeName(code: number): CloseName | undefined {
  return (Object.keys(closeCode) as CloseName[]).find((name) => closeCode[name] === code)
}
