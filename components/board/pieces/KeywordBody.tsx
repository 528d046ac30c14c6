import type { ReactNode } from 'react'
import { type PieceState, thickness } from '@/lib/domain/wood'
import { PieceBody } from './PieceBody'

interface KeywordBodyProps {
  readonly width: number
  readonly height: number
  readonly outline: string
  readonly text: string
  readonly state: PieceState
  /** Painted on the wood. */
  readonly children?: ReactNode
}

/** A keyword piece's wood and word, wherever it lies. */
export function KeywordBody({ width, height, outline, text, state, children }: KeywordBodyProps) {
  return (
    <>
      <PieceBody
        width={width}
        height={height}
        outline={outline}
        thickness={thickness.keyword[state]}
        edge="var(--color-kw-edge)"
        fill="var(--color-kw)"
        shadow={state === 'lifted' ? 'lifted' : 'small'}
      >
        {children}
      </PieceBody>
      <span className="absolute inset-0 flex items-center justify-center pr-[10px] pl-[16px] font-[620] font-display text-[15.5px] text-ink leading-none tracking-[-0.01em] whitespace-nowrap">
        {text}
      </span>
    </>
  )
}
