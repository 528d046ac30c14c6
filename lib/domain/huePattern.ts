import type { Hue } from './concept'

/** A hue's pattern: one tile that repeats, drawn in the hue's edge colour. Lengths are board units. */
export interface HuePattern {
  readonly width: number
  readonly height: number
  /** Degrees. */
  readonly rotate: number
  /** Filled dots, or lines `stroke` wide. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  readonly line: string | null
  readonly stroke: number
}

/** Dots, diagonals and waves. */
export const huePatterns: Record<Hue, HuePattern> = {
  violet: {
    width: 14,
    height: 14,
    rotate: 0,
    dots: [
      { x: 3.5, y: 3.5, radius: 1.9 },
      { x: 10.5, y: 10.5, radius: 1.9 },
    ],
    line: null,
    stroke: 0,
  },
  teal: { width: 10, height: 10, rotate: 45, dots: [], line: 'M0 2.5H10', stroke: 1.9 },
  amber: { width: 20, height: 11, rotate: 0, dots: [], line: 'M-5 8Q0 1 5 5.5T15 5.5 25 3', stroke: 1.9 },
}
