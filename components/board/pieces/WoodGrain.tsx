import type { Hue } from '@/lib/domain/concept'
import { patternUrl } from './PatternDefs'

interface WoodGrainProps {
  readonly outline: string
  /** None: plain wood. */
  readonly hue: Hue | undefined
  /** The width of the line around it: a seam between joined pieces is drawn stronger than a loose piece's edge. */
  readonly line: number
}

/** The face of painted wood: the hue's pattern, thin towards the top where the text begins, light on its upper edges, and its line. */
export function WoodGrain({ outline, hue, line }: WoodGrainProps) {
  return (
    <>
      {hue ? (
        <>
          <path d={outline} fill={patternUrl(hue)} opacity={0.5} />
          <path d={outline} fill={`url(#pattern-fade-${hue})`} />
        </>
      ) : null}
      <g fill="none">
        <path d={outline} stroke="url(#bevel)" strokeWidth={2.6} transform="translate(.3 1.7)" />
        <path d={outline} stroke="var(--hue-edge)" strokeWidth={line} />
      </g>
    </>
  )
}
