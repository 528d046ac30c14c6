import type { RefObject } from 'react'
import { QuestionOverview } from '@/components/board/card/QuestionOverview'
import { QuestionWood } from '@/components/board/pieces/QuestionWood'
import { QuestionWords } from '@/components/board/pieces/QuestionWords'
import { hueStyle } from '@/components/ui/hue'
import type { Language } from '@/lib/domain/concept'
import type { QuestionPiece } from '@/lib/domain/table'

interface WordingPieceProps {
  readonly piece: QuestionPiece
  readonly language: Language
  readonly text: string
  readonly box: RefObject<HTMLDivElement | null>
  readonly isFitting: boolean
}

/** The piece as it will lie on the table with these words. A picture: the words are in the field beside it. */
export function WordingPiece({ piece, language, text, box, isFitting }: WordingPieceProps) {
  return (
    <div
      aria-hidden="true"
      className="relative ml-3.5 flex-none sm:ml-0 [text-rendering:geometricPrecision]"
      style={{ ...hueStyle(piece.perspective.hue), width: piece.width, height: piece.height }}
    >
      <QuestionWood piece={piece} state="loose" />
      <QuestionWords
        piece={piece}
        language={language}
        text={text}
        box={box}
        isHidden={!isFitting}
        isChanged={false}
      />
      {isFitting ? null : <QuestionOverview piece={piece} />}
    </div>
  )
}
