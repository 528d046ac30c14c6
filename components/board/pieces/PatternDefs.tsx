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
        {hues.map((hue) => (
          <Fade key={hue} hue={hue} />
        ))}
        <linearGradient id="bevel" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--color-bevel)" />
          <stop offset=".8" stopColor="var(--color-bevel)" stopOpacity={0} />
        </linearGradient>
      </defs>
    </svg>
  )
}

/** Paint over the pattern, thick above, thin below. */
function Fade({ hue }: { readonly hue: Hue }) {
  const colour = `var(--color-${hueLetter[hue]}-fill)`
  return (
    <linearGradient id={`pattern-fade-${hue}`} x1="0" y1="0" x2="0" y2="1">
      <stop offset=".42" stopColor={colour} />
      <stop offset="1" stopColor={colour} stopOpacity={0.47} />
    </linearGradient>
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
