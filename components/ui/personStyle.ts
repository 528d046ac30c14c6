import type { CSSProperties } from 'react'
import { personPattern, personToken } from '@/lib/domain/palette'

const faint = 'color-mix(in srgb, var(--color-paper) 34%, transparent)'
const lines = (degrees: number) =>
  `repeating-linear-gradient(${degrees}deg, ${faint} 0 2px, transparent 2px 6px)`
/** Over the colour, under the letters. */
const patterns = {
  plain: 'none',
  striped: lines(135),
  crossed: `${lines(135)}, ${lines(45)}`,
} as const
/** The same for a line round a thing: `stroke-dasharray`. */
const dashes = { plain: 'none', striped: '14 5', crossed: '5 4' } as const

/**
 * Sets a participant's colour for everything inside: `--person`, `--person-tint`; and, since more than six share the
 * colours, `--person-pattern` (an image over the colour) and `--person-dash` (for lines).
 */
export function personStyle(colour: number): CSSProperties {
  const token = personToken(colour)
  const pattern = personPattern(colour)
  return {
    '--person': `var(--color-p${token})`,
    '--person-tint': `var(--color-p${token}-tint)`,
    '--person-pattern': patterns[pattern],
    '--person-dash': dashes[pattern],
  } as CSSProperties
}
