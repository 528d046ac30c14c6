/** Light from above-left; the shadow follows the outline, so it is a filter and not a box shadow. */
const shade = (percent: number) => `color-mix(in srgb, var(--color-ink) ${percent}%, transparent)`

/** Small pieces lie flatter than question pieces. */
export const pieceShadow = {
  placed: undefined,
  loose: `drop-shadow(0 7px 7px ${shade(24)})`,
  small: `drop-shadow(0 4px 4px ${shade(20)})`,
  lifted: `drop-shadow(0 12px 8px ${shade(18)}) drop-shadow(0 26px 22px ${shade(28)})`,
} as const

/** How a piece lies: in its place in the tray, loose on the table, or in somebody's hand. */
export type PieceState = 'placed' | 'loose' | 'lifted'
