import type { Hue } from './concept'

/** The light colours of the table, as `app/globals.css` has them, for what is drawn without a page: pictures and documents. */
export const palette = {
  table: '#dce3da',
  tableDeep: '#cdd6cb',
  tray: '#efdfc2',
  trayEdge: '#c79f62',
  trayWell: '#dfc79c',
  trayLine: '#b48d52',
  trayInk: '#5e431a',
  paper: '#ffffff',
  paper2: '#f4f6f2',
  paper3: '#e8ece5',
  line: '#d5dbd1',
  lineStrong: '#7d8982',
  ink: '#1a2420',
  ink2: '#46534c',
  ink3: '#5c6962',
  kw: '#fffdf8',
  kwEdge: '#cfc7b5',
  ok: '#1f6b3a',
  okTint: '#e1f3e6',
  warn: '#8a4b00',
  warnTint: '#ffeed6',
} as const

export interface HueColours {
  readonly fill: string
  readonly edge: string
  readonly ink: string
  readonly tint: string
  readonly strong: string
}

/** The letter that each hue's tokens begin with. */
export const hueLetter: Record<Hue, 'a' | 's' | 'o'> = { violet: 'a', teal: 's', amber: 'o' }

export const hueColours: Record<Hue, HueColours> = {
  violet: { fill: '#bca8f8', edge: '#8c72db', ink: '#23104f', tint: '#f0eaff', strong: '#5b3dba' },
  teal: { fill: '#86d6c6', edge: '#4aa594', ink: '#05322b', tint: '#e0f5f0', strong: '#0a6a5c' },
  amber: { fill: '#fcc66b', edge: '#d6952f', ink: '#3b2200', tint: '#fff2da', strong: '#875000' },
}

/** Of a section without a hue. */
export const plainHue: HueColours = {
  fill: palette.paper3,
  edge: palette.lineStrong,
  ink: palette.ink,
  tint: palette.paper2,
  strong: palette.ink,
}

export interface PersonColours {
  readonly strong: string
  readonly tint: string
}

const people: readonly PersonColours[] = [
  { strong: '#1d5bd1', tint: '#e3edff' },
  { strong: '#be1f58', tint: '#ffe5ee' },
  { strong: '#3f6e0e', tint: '#eaf4da' },
  { strong: '#a23e12', tint: '#ffe9df' },
  { strong: '#36454f', tint: '#e6ecf0' },
  { strong: '#7a2e8e', tint: '#f8e7fc' },
]

/** How many colours there are for people; more people than that share them. */
export const personColourCount = people.length

/** The number, 1–6, of a participant token for whatever number a seat has. */
export function personToken(colour: number): number {
  return (((((Math.round(colour) || 1) - 1) % people.length) + people.length) % people.length) + 1
}

export const personPatterns = ['plain', 'striped', 'crossed'] as const
export type PersonPattern = (typeof personPatterns)[number]

/** What tells those apart who share a colour: the first six have none, the next six stripes, then crossed ones. */
export function personPattern(colour: number): PersonPattern {
  const round = Math.floor((Math.max(1, Math.round(colour) || 1) - 1) / people.length)
  return personPatterns[round % personPatterns.length] ?? 'plain'
}

export function personColours(colour: number): PersonColours {
  return people[personToken(colour) - 1] ?? { strong: palette.ink, tint: palette.paper2 }
}
