import { type IconName, iconPaths } from '../domain/iconPaths'
import { element } from './svg'

interface Drawn {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  /** Line width on the 24 × 24 grid. */
  readonly stroke?: number
}

/** A line icon, its top left corner at (x, y). */
export function icon(name: IconName, { x, y, size, colour, stroke = 1.9 }: Drawn): string {
  return element('path', {
    d: iconPaths[name],
    transform: `translate(${x} ${y}) scale(${size / 24})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
