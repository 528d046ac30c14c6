import { memo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { QuestionOverview } from '@/components/board/card/QuestionOverview'
import { hueStyle } from '@/components/ui/hue'
import type { QuestionPiece } from '@/lib/domain/table'
import { type PieceState, smallestText } from '@/lib/domain/wood'
import { QuestionWood } from './QuestionWood'
import { QuestionWords } from './QuestionWords'
import { useFittedText } from './useFittedText'
import { usePieceWords } from './usePieceWords'
import { useRenderCount } from './useRenderCount'

interface QuestionFaceProps {
  readonly piece: QuestionPiece
  readonly state: PieceState
  /** Another question lies over it: its words would only show in scraps through that one's blanks. */
  readonly isCovered: boolean
}

/** Pixels below which nobody reads on a screen; such a piece shows icon and number only (DESIGN §4). */
const readablePx = 9.5

/** A question piece as it looks; knows nothing of where it lies, so moving it does not draw it again. */
export const QuestionFace = memo(function QuestionFace({ piece, state, isCovered }: QuestionFaceProps) {
  const { language, view } = useBoardContext()
  const { words, formerly } = usePieceWords(piece)
  const { ref, size, isFitting } = useFittedText(words)
  // In half pixels and never below the smallest text, so that ordinary zooming changes nothing here.
  const readable = useSyncExternalStore(
    view.subscribe,
    () => Math.max(smallestText, Math.ceil((readablePx / view.snapshot().zoom) * 2) / 2),
    () => smallestText,
  )
  const isOverview = size < readable || !isFitting
  const counter = useRenderCount()
  return (
    <div ref={counter} data-face="" className="absolute inset-0" style={hueStyle(piece.perspective.hue)}>
      <QuestionWood piece={piece} state={state} />
      <QuestionWords
        piece={piece}
        language={language}
        text={words}
        box={ref}
        isHidden={isOverview || isCovered}
        isChanged={formerly !== undefined}
      />
      {isOverview && !isCovered ? <QuestionOverview piece={piece} /> : null}
    </div>
  )
})
