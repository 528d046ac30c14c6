import type { QuestionPiece } from '@/lib/domain/table'
import { type PieceState, thickness } from '@/lib/domain/wood'
import { PieceBody } from './PieceBody'
import { WoodGrain } from './WoodGrain'

interface QuestionWoodProps {
  readonly piece: Pick<QuestionPiece, 'width' | 'height' | 'outline' | 'question' | 'perspective'>
  readonly state: PieceState
}

/** The wood of a question piece: hue, pattern and a bevelled edge. Stands inside a `hueStyle`, beside `PatternDefs`. */
export function QuestionWood({ piece, state }: QuestionWoodProps) {
  return (
    <PieceBody
      width={piece.width}
      height={piece.height}
      outline={piece.outline}
      thickness={thickness.question[state]}
      edge="var(--hue-edge)"
      fill="var(--hue-fill)"
      shadow={state}
    >
      <WoodGrain outline={piece.outline} hue={piece.perspective.hue} line={state === 'placed' ? 1.3 : 1} />
    </PieceBody>
  )
}
