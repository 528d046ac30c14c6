import { shadowLayers, shadows } from '@/lib/domain/wood'

interface SoftShadowProps {
  readonly outline: string
  readonly kind: keyof typeof shadows
  /** Where the wood's own edge ends below. */
  readonly thickness: number
}

/** What a piece darkens below it: a few layers of its outline, since a filter on a moving thing is drawn anew each frame. */
export function SoftShadow({ outline, kind, thickness }: SoftShadowProps) {
  return shadows[kind].map((shadow) => (
    <g
      key={shadow.below}
      transform={`translate(0 ${shadow.below + thickness})`}
      className="fill-shade stroke-shade"
    >
      {shadowLayers(shadow).map(({ width, opacity }) => (
        <path key={width} d={outline} strokeWidth={width} strokeLinejoin="round" opacity={opacity} />
      ))}
    </g>
  ))
}
