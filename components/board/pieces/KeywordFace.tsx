import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import type { KeywordPiece } from '@/lib/domain/table'
import type { PieceState } from '@/lib/domain/wood'
import { KeywordBody } from './KeywordBody'
import { PickFlags } from './PickFlags'
import { PickRing } from './PickRing'
import { useRenderCount } from './useRenderCount'

interface KeywordFaceProps {
  readonly piece: KeywordPiece
  readonly state: PieceState
  readonly pickers: readonly TablePerson[]
}

/** A keyword piece as it looks. */
export const KeywordFace = memo(function KeywordFace({ piece, state, pickers }: KeywordFaceProps) {
  const { language } = useBoardContext()
  const counter = useRenderCount()
  const { width, height, outline, keyword } = piece
  return (
    <div ref={counter} data-face="" className="absolute inset-0">
      <KeywordBody
        width={width}
        height={height}
        outline={outline}
        text={keyword.text[language]}
        state={state}
      >
        <PickRing outline={outline} pickers={pickers} />
      </KeywordBody>
      {pickers.length > 0 ? <PickFlags pickers={pickers} /> : null}
    </div>
  )
})
