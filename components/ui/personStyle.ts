import type { CSSProperties } from 'react'
import { personToken } from '@/lib/domain/palette'

/** Sets `--person` and `--person-tint` to a participant's colour (1–6) for everything inside. */
export function personStyle(colour: number): CSSProperties {
  const token = personToken(colour)
  return {
    '--person': `var(--color-p${token})`,
    '--person-tint': `var(--color-p${token}-tint)`,
  } as CSSProperties
}
