import { memo } from 'react'
import type { KeywordPiece } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { PickFlags } from './PickFlags'
import { PickRing } from './PickRing'
import { PieceBody } from './PieceBody'
import { type PieceState, pieceShadow } from './pieceShadow'
import { usePickers } from './usePickers'
import { useRenderCount } from './useRenderCount'

interface KeywordFaceProps {
  readonly piece: KeywordPiece
  readonly state: PieceState
}

/** A keyword piece as it looks. */
export const KeywordFace = memo(function KeywordFace({ piece, state }: KeywordFaceProps) {
  const { language } = useBoardContext()
  const pickers = usePickers(piece.keyword.id)
  const counter = useRenderCount()
  return (
    <div ref={counter} data-face="" className="absolute inset-0">
      <PieceBody
        width={piece.width}
        height={piece.height}
        outline={piece.outline}
        thickness={state === 'lifted' ? 6 : 4}
        edge="var(--color-kw-edge)"
        fill="var(--color-kw)"
        shadow={state === 'lifted' ? pieceShadow.lifted : pieceShadow.small}
      >
        <PickRing outline={piece.outline} pickers={pickers} />
      </PieceBody>
      <span className="absolute inset-0 flex items-center justify-center pr-[10px] pl-[16px] font-[620] font-display text-[15.5px] text-ink leading-none tracking-[-0.01em] whitespace-nowrap">
        {piece.keyword.text[language]}
      </span>
      {pickers.length > 0 ? <PickFlags pickers={pickers} /> : null}
    </div>
  )
})
