/** How the wood of the pieces is made, for every way of drawing it. Lengths are board units. */

/** Lies in its place in the tray, loose on the table, or in somebody's hand. */
export type PieceState = 'placed' | 'loose' | 'lifted'

/** How far the wood's edge is seen below. */
export const thickness = {
  question: { placed: 0, loose: 6, lifted: 8 },
  keyword: { placed: 4, loose: 4, lifted: 6 },
  image: { placed: 5, loose: 5, lifted: 7 },
} as const satisfies Record<string, Record<PieceState, number>>

/** A piece's shadow: how far below, how soft (the radius of a CSS blur), how dark (per cent of the ink). */
export const shadows = {
  placed: [],
  loose: [{ below: 5, blur: 7, percent: 22 }],
  /** Small pieces lie flatter than question pieces. */
  small: [{ below: 2, blur: 5, percent: 18 }],
  lifted: [
    { below: 12, blur: 8, percent: 18 },
    { below: 26, blur: 22, percent: 28 },
  ],
} as const

/** No two layers of a shadow are further apart; fewer of them are seen as steps. */
const layerStep = 2
const leastLayers = 5

/** A soft shadow as layers of its outline, the widest line first; drawn over each other they look blurred. */
export function shadowLayers({
  blur,
  percent,
}: {
  readonly blur: number
  readonly percent: number
}): readonly { readonly width: number; readonly opacity: number }[] {
  const layers = Math.max(leastLayers, Math.ceil(blur / layerStep))
  return Array.from({ length: layers }, (_, index) => ({
    width: 2 * blur * (1 - index / (layers - 1)),
    opacity: percent / 100 / layers,
  }))
}

/** The sizes a question may have on its piece at 100 % zoom (DESIGN §4): never smaller, never cut. */
export const largestText = 17
export const smallestText = 13

/** An illustration reaches into the tab below and under the border on all sides: by so much of the piece's width. */
export const imageBleed = 0.3
/** The width of the paper border, of the piece's width. */
export const imageBorder = 0.065

/** A ring in the colours of those who picked a keyword; several share it, stroke by stroke. */
export const ring = { width: 3.5, dash: 14 }

/** Of more pickers than so many, the rest is counted. */
export const mostFlags = 3

/** Those whose flags are shown, and how many more there are. */
export function flagsOf<T>(pickers: readonly T[]): { readonly shown: readonly T[]; readonly rest: number } {
  const shown = pickers.length > mostFlags ? pickers.slice(0, mostFlags - 1) : pickers
  return { shown, rest: pickers.length - shown.length }
}

/** How far the tray's frame and its recess reach beyond the places, and their corners. */
export const frame = { reach: 20, corner: 34, edge: 7 }
export const recess = { reach: 5, corner: 24 }
