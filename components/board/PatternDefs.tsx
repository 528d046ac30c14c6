import type { Hue } from '@/lib/domain/concept'

export const patternUrl = (hue: Hue) => `url(#pattern-${hue})`

/** Dots, diagonals and waves: each hue's pattern, thin towards the top where the text begins. Once a page. */
export function PatternDefs() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="pattern-violet" width="14" height="14" patternUnits="userSpaceOnUse">
          <circle cx="3.5" cy="3.5" r="1.9" fill="var(--color-a-edge)" />
          <circle cx="10.5" cy="10.5" r="1.9" fill="var(--color-a-edge)" />
        </pattern>
        <pattern
          id="pattern-teal"
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 2.5H10" stroke="var(--color-s-edge)" strokeWidth="1.9" />
        </pattern>
        <pattern id="pattern-amber" width="20" height="11" patternUnits="userSpaceOnUse">
          <path d="M-5 8Q0 1 5 5.5T15 5.5 25 3" fill="none" stroke="var(--color-o-edge)" strokeWidth="1.9" />
        </pattern>
        <linearGradient id="pattern-fade-ramp" x1="0" y1="0" x2="0" y2="1">
          <stop offset=".42" stopColor="#000" />
          <stop offset="1" stopColor="#888" />
        </linearGradient>
        <mask id="pattern-fade" maskContentUnits="objectBoundingBox">
          <rect x="-.2" y="-.2" width="1.4" height="1.4" fill="url(#pattern-fade-ramp)" />
        </mask>
      </defs>
    </svg>
  )
}
