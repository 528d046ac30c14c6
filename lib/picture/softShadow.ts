import { palette } from '../domain/palette'
import { shadowLayers } from '../domain/wood'
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

/**
 * The shadow of a shape, in a few layers: a blur filter for each piece took ten times as long as all else that is drawn.
 */
export function softShadow(
  name: 'path' | 'rect',
  shape: Attributes,
  { below, blur, percent, colour = palette.ink }: Shadow,
): string {
  return shadowLayers({ blur, percent })
    .map(({ width, opacity }) =>
      element(name, {
        ...shape,
        transform: `translate(0 ${below})`,
        fill: colour,
        stroke: width > 0 ? colour : undefined,
        'stroke-width': width > 0 ? width : undefined,
        'stroke-linejoin': 'round',
        opacity,
      }),
    )
    .join('')
}
