import { palette } from '../domain/palette'
import { type Attributes, element } from './svg'

export interface Shadow {
  /** How far below what casts it. */
  readonly below: number
  /** The radius of a CSS blur. */
  readonly blur: number
  /** How dark, of its colour. */
  readonly percent: number
  readonly colour?: string
}

/** How far it reaches beyond the shape, of the blur; no two of its layers are further apart than `step`. */
const reach = 0.62
const step = 1.5

/**
 * The shadow of a shape, in a few layers: a blur filter for each piece took ten times as long as all else that is drawn.
 */
export function softShadow(
  name: 'path' | 'rect',
  shape: Attributes,
  { below, blur, percent, colour = palette.ink }: Shadow,
): string {
  const layers = Math.max(4, Math.ceil((reach * blur) / step))
  return Array.from({ length: layers }, (_, index) => {
    const width = 2 * reach * blur * (1 - index / (layers - 1))
    return element(name, {
      ...shape,
      transform: `translate(0 ${below})`,
      fill: colour,
      stroke: width > 0 ? colour : undefined,
      'stroke-width': width > 0 ? width : undefined,
      'stroke-linejoin': 'round',
      opacity: percent / 100 / layers,
    })
  }).join('')
}
