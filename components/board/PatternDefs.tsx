import type { Hue } from '@/lib/domain/concept'
import { huePatterns } from '@/lib/domain/huePattern'
import { hueLetter } from '@/lib/domain/palette'

const hues = Object.keys(huePatterns) as Hue[]

export const patternUrl = (hue: Hue) => `url(#pattern-${hue})`

/** Dots, diagonals and waves: each hue's pattern, thin towards the top where the text begins. Once a page. */
export function PatternDefs() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        {hues.map((hue) => (
          <PatternTile key={hue} hue={hue} />
        ))}
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

function PatternTile({ hue }: { readonly hue: Hue }) {
  const { width, height, rotate, dots, line, stroke } = huePatterns[hue]
  const colour = `var(--color-${hueLetter[hue]}-edge)`
  return (
    <pattern
      id={`pattern-${hue}`}
      width={width}
      height={height}
      patternUnits="userSpaceOnUse"
      patternTransform={rotate ? `rotate(${rotate})` : undefined}
    >
      {dots.map(({ x, y, radius }) => (
        <circle key={x} cx={x} cy={y} r={radius} fill={colour} />
      ))}
      {line ? <path d={line} fill="none" stroke={colour} strokeWidth={stroke} /> : null}
    </pattern>
  )
}
