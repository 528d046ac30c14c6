import type { ComponentProps, ReactNode } from 'react'
import { SoftShadow } from './SoftShadow'

interface PieceBodyProps {
  readonly width: number
  readonly height: number
  readonly outline: string
  /** How far the wood's edge is seen below, in board units; 0 for a piece that lies in its place. */
  readonly thickness: number
  readonly edge: string
  readonly fill: string
  readonly shadow: ComponentProps<typeof SoftShadow>['kind']
  readonly children?: ReactNode
}

/** The wood of a piece: its edge, its face and what is painted on it. The outline is what a pointer can hit. */
export function PieceBody({
  width,
  height,
  outline,
  thickness,
  edge,
  fill,
  shadow,
  children,
}: PieceBodyProps) {
  return (
    <svg
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
      className="absolute inset-0 overflow-visible"
    >
      <SoftShadow outline={outline} kind={shadow} thickness={thickness} />
      {thickness > 0 ? <path d={outline} fill={edge} transform={`translate(0 ${thickness})`} /> : null}
      <path d={outline} fill={fill} className="pointer-events-auto" data-hit="" />
      {children}
      <path
        d={outline}
        fill="none"
        strokeLinejoin="round"
        stroke="var(--ring, transparent)"
        strokeWidth="var(--ring-width, 0)"
        strokeDasharray="var(--ring-dash, none)"
      />
    </svg>
  )
}
