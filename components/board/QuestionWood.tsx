import type { QuestionPiece } from '@/lib/domain/table'
import { type PieceState, thickness } from '@/lib/domain/wood'
import { patternUrl } from './PatternDefs'
import { PieceBody } from './PieceBody'
import { pieceShadow } from './pieceShadow'

interface QuestionWoodProps {
  readonly piece: Pick<QuestionPiece, 'width' | 'height' | 'outline' | 'question' | 'perspective'>
  readonly state: PieceState
}

/** The wood of a question piece: hue, pattern and a bevelled edge. Stands inside a `hueStyle`, beside `PatternDefs`. */
export function QuestionWood({ piece, state }: QuestionWoodProps) {
  const clip = `clip-${piece.question.id}`
  return (
    <PieceBody
      width={piece.width}
      height={piece.height}
      outline={piece.outline}
      thickness={thickness.question[state]}
      edge="var(--hue-edge)"
      fill="var(--hue-fill)"
      shadow={pieceShadow[state]}
    >
      <clipPath id={clip}>
        <path d={piece.outline} />
      </clipPath>
      <path
        d={piece.outline}
        fill={patternUrl(piece.perspective.hue)}
        mask="url(#pattern-fade)"
        opacity={0.5}
      />
      <g clipPath={`url(#${clip})`} fill="none">
        <path
          d={piece.outline}
          stroke="var(--color-white)"
          strokeOpacity={0.55}
          strokeWidth={3.5}
          transform="translate(.8 1.6)"
        />
        <path d={piece.outline} stroke="var(--hue-edge)" strokeWidth={state === 'placed' ? 2.2 : 1.4} />
      </g>
    </PieceBody>
  )
}
