import { memo, useSyncExternalStore } from 'react'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { QuestionPiece } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { patternUrl } from './PatternDefs'
import { PieceBody } from './PieceBody'
import { type PieceState, pieceShadow } from './pieceShadow'
import { pieceText, questionLabel } from './pieceWords'
import { smallestText, useFittedText } from './useFittedText'
import { useRenderCount } from './useRenderCount'

interface QuestionFaceProps {
  readonly piece: QuestionPiece
  readonly state: PieceState
  /** Another question lies over it: its words would only show in scraps through that one's blanks. */
  readonly isCovered: boolean
}

/** Pixels below which nobody reads on a screen; such a piece shows icon and number only (DESIGN §4). */
const readablePx = 10

const thickness: Record<PieceState, number> = { placed: 0, loose: 6, lifted: 8 }

/** A question piece as it looks; knows nothing of where it lies, so moving it does not draw it again. */
export const QuestionFace = memo(function QuestionFace({ piece, state, isCovered }: QuestionFaceProps) {
  const { language, address, view } = useBoardContext()
  const text = pieceText(piece, language, address)
  const { ref, size } = useFittedText(text)
  // In half pixels and never below the smallest text, so that ordinary zooming changes nothing here.
  const readable = useSyncExternalStore(
    view.subscribe,
    () => Math.max(smallestText, Math.ceil((readablePx / view.snapshot().zoom) * 2) / 2),
    () => smallestText,
  )
  const isOverview = size < readable
  const { hue } = piece.perspective
  const clip = `clip-${piece.question.id}`
  const counter = useRenderCount()
  return (
    <div ref={counter} data-face="" className="absolute inset-0" style={hueStyle(hue)}>
      <PieceBody
        width={piece.width}
        height={piece.height}
        outline={piece.outline}
        thickness={thickness[state]}
        edge="var(--hue-edge)"
        fill="var(--hue-fill)"
        shadow={pieceShadow[state]}
      >
        <clipPath id={clip}>
          <path d={piece.outline} />
        </clipPath>
        <path d={piece.outline} fill={patternUrl(hue)} mask="url(#pattern-fade)" opacity={0.5} />
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
      <div
        className="absolute flex flex-col text-(--hue-ink)"
        style={{
          left: piece.safe.left,
          right: piece.safe.right,
          top: piece.safe.top,
          bottom: piece.safe.bottom,
          visibility: isOverview || isCovered ? 'hidden' : undefined,
        }}
      >
        <span className="mb-[7px] flex items-center gap-1.5 whitespace-nowrap font-[750] font-display text-[12px] leading-none">
          <Icon name={hueIcon[hue]} className="size-[15px]" stroke={2.4} />
          {questionLabel(piece, language)}
        </span>
        <div
          ref={ref}
          className="min-h-0 flex-1 overflow-hidden text-pretty font-display font-semibold leading-[1.235] tracking-[-0.012em]"
        >
          {text}
        </div>
      </div>
      {isOverview && !isCovered ? (
        <span className="absolute inset-0 flex items-center justify-center gap-3 font-bold font-display text-(--hue-ink) text-[48px] leading-none">
          <Icon name={hueIcon[hue]} className="size-[52px]" stroke={2.2} />
          {piece.number}
        </span>
      ) : null}
    </div>
  )
})
