import type { CSSProperties } from 'react'
import type { Hue } from '@/lib/domain/concept'
import { hueLetter } from '@/lib/domain/palette'

export { hueIcon } from '@/lib/domain/hueIcon'

/** Sets `--hue-fill`, `--hue-edge`, `--hue-ink`, `--hue-tint` and `--hue-strong` for everything inside. */
export function hueStyle(hue: Hue | undefined): CSSProperties {
  if (!hue) {
    return {
      '--hue-fill': 'var(--color-paper-3)',
      '--hue-edge': 'var(--color-line-strong)',
      '--hue-ink': 'var(--color-ink)',
      '--hue-tint': 'var(--color-paper-2)',
      '--hue-strong': 'var(--color-ink)',
    } as CSSProperties
  }
  const key = hueLetter[hue]
  return Object.fromEntries(
    ['fill', 'edge', 'ink', 'tint', 'strong'].map((part) => [`--hue-${part}`, `var(--color-${key}-${part})`]),
  ) as CSSProperties
}
