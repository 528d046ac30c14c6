import type { CSSProperties } from 'react'

/** Sets `--person` and `--person-tint` to a participant's colour (1–6) for everything inside. */
export function personStyle(colour: number): CSSProperties {
  const number = ((((Math.round(colour) || 1) - 1) % 6) + 6) % 6
  return {
    '--person': `var(--color-p${number + 1})`,
    '--person-tint': `var(--color-p${number + 1}-tint)`,
  } as CSSProperties
}
