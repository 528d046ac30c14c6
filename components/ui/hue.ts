import type { CSSProperties } from 'react'
import type { Hue } from '@/lib/domain/concept'
import type { IconName } from './iconPaths'

const letter: Record<Hue, 'a' | 's' | 'o'> = { violet: 'a', teal: 's', amber: 'o' }

/** Colour, icon and pattern always go together, so that colour is never the only sign. */
export const hueIcon: Record<Hue, IconName> = { violet: 'heart', teal: 'nodes', amber: 'flag' }

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
  const key = letter[hue]
  return Object.fromEntries(
    ['fill', 'edge', 'ink', 'tint', 'strong'].map((part) => [`--hue-${part}`, `var(--color-${key}-${part})`]),
  ) as CSSProperties
}
