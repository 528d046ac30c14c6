import { palette } from '../../domain/palette'
import type { Style } from '../../typeset/typesetter'

/** How words look in the document. Lengths are points: 72 an inch. */
export interface Look extends Style {
  readonly colour: string
  /** From baseline to baseline. */
  readonly leading: number
}

/** A4, lying: the municipality's sheet is wide. */
export const sheet = { width: 841.89, height: 595.28, left: 40, right: 40, top: 38, bottom: 50 }
export const column = { left: sheet.left, width: sheet.width - sheet.left - sheet.right }
/** Where what is written on a page must end; the foot stands below. */
export const lastLine = sheet.height - sheet.bottom

const display = { family: 'display', tracking: -0.012 } as const
const ui = { family: 'ui' } as const

export const looks = {
  title: { ...display, weight: 700, size: 27, leading: 31, colour: palette.ink },
  lead: { ...ui, weight: 400, size: 10.5, leading: 15, colour: palette.ink2 },
  heading: { ...display, weight: 700, size: 15, leading: 19, colour: palette.ink },
  subheading: { ...display, weight: 700, size: 10.5, leading: 14, colour: palette.ink },
  columnHead: { ...ui, weight: 600, size: 8, leading: 11, colour: palette.ink3 },
  perspective: { ...display, weight: 700, size: 12.5, leading: 15, colour: palette.ink },
  question: { ...display, weight: 600, size: 8, leading: 10.3, colour: palette.ink },
  body: { ...ui, weight: 400, size: 9, leading: 12.6, colour: palette.ink },
  strong: { ...ui, weight: 600, size: 9, leading: 12.6, colour: palette.ink },
  quiet: { ...ui, weight: 400, size: 8, leading: 11, colour: palette.ink3 },
  what: { ...display, weight: 700, size: 10.4, leading: 13.4, colour: palette.ink },
  label: { ...ui, weight: 600, size: 8.4, leading: 12.6, colour: palette.ink2 },
  foot: { ...ui, weight: 400, size: 7.6, leading: 10, colour: palette.ink3 },
} as const satisfies Record<string, Look>

export const inColour = (look: Look, colour: string): Look => ({ ...look, colour })
