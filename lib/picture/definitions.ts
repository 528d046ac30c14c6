import type { Hue } from '../domain/concept'
import { huePatterns } from '../domain/huePattern'
import { hueColours, palette } from '../domain/palette'
import { element } from './svg'

export const patternUrl = (hue: Hue) => `url(#pattern-${hue})`

/** Patterns and light: drawn once, used by every piece. */
export function definitions(): string {
  const hues = Object.keys(huePatterns) as Hue[]
  return [
    ...hues.map(pattern),
    element(
      'linearGradient',
      { id: 'pattern-ramp', x1: 0, y1: 0, x2: 0, y2: 1 },
      element('stop', { offset: 0.42, 'stop-color': '#000' }),
      element('stop', { offset: 1, 'stop-color': '#888' }),
    ),
    element(
      'mask',
      { id: 'pattern-fade', maskContentUnits: 'objectBoundingBox' },
      element('rect', { x: -0.2, y: -0.2, width: 1.4, height: 1.4, fill: 'url(#pattern-ramp)' }),
    ),
    element(
      'radialGradient',
      { id: 'table-light', cx: 0.38, cy: 0.3, r: 1 },
      element('stop', { offset: 0, 'stop-color': '#e4e9e2' }),
      element('stop', { offset: 0.48, 'stop-color': palette.table }),
      element('stop', { offset: 1, 'stop-color': palette.tableDeep }),
    ),
    element(
      'linearGradient',
      { id: 'tray-light', x1: 0.3, y1: 0, x2: 0.7, y2: 1 },
      element('stop', { offset: 0, 'stop-color': '#f3e7d1' }),
      element('stop', { offset: 1, 'stop-color': palette.tray }),
    ),
    element(
      'linearGradient',
      { id: 'well-shade', x1: 0, y1: 0, x2: 0, y2: 1 },
      element('stop', { offset: 0, 'stop-color': '#50370f', 'stop-opacity': 0.3 }),
      element('stop', { offset: 1, 'stop-color': '#50370f', 'stop-opacity': 0 }),
    ),
  ].join('')
}

function pattern(hue: Hue): string {
  const { width, height, rotate, dots, line, stroke } = huePatterns[hue]
  const { edge } = hueColours[hue]
  return element(
    'pattern',
    {
      id: `pattern-${hue}`,
      width,
      height,
      patternUnits: 'userSpaceOnUse',
      patternTransform: rotate ? `rotate(${rotate})` : undefined,
    },
    ...dots.map(({ x, y, radius }) => element('circle', { cx: x, cy: y, r: radius, fill: edge })),
    ...(line ? [element('path', { d: line, fill: 'none', stroke: edge, 'stroke-width': stroke })] : []),
  )
}
