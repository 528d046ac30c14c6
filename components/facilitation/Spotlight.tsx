import { useCallback, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { putAt } from '@/components/board/hand/afloat'
import { useCarried } from '@/components/board/hand/useCarried'
import { ImageFace } from '@/components/board/pieces/ImageFace'
import { KeywordFace } from '@/components/board/pieces/KeywordFace'
import { QuestionFace } from '@/components/board/pieces/QuestionFace'
import { usePickers } from '@/components/board/pieces/usePickers'
import { useBoard } from '@/components/board/useBoard'
import type { Point } from '@/components/board/view/viewport'
import { personStyle } from '@/components/ui/personStyle'
import type { Place } from '@/lib/domain/board'
import { isInSlot, type PieceSpec, tiltOf } from '@/lib/domain/table'
import { useGuide } from './useGuide'

/** Around the piece, board units: its tabs and what lies on it stay in the light. */
const margin = 34
/** Over everything that lies still, under what is in a hand. */
const overTable = 1_900_000

/** The table steps back around the piece in the spotlight; drawn by no filter and no mask, since it covers all of it. */
export function Spotlight() {
  const { table } = useBoardContext()
  const { spotlight, leader, own, isMe } = useGuide()
  const board = useBoard()
  const piece = spotlight && table.byId.get(spotlight)
  const place = piece && board.pieces[piece.id]
  if (!piece || !place || (!isMe && own.leftSpotlight === spotlight)) return null
  return <Light key={piece.id} piece={piece} place={place} colour={leader?.colour ?? 1} />
}

interface LightProps {
  readonly piece: PieceSpec
  readonly place: Place
  /** Of whoever set it. */
  readonly colour: number
}

/** The light goes with the piece where somebody moves it, and back with it. */
function Light({ piece, place, colour }: LightProps) {
  const { hand } = useBoardContext()
  const element = useRef<HTMLDivElement>(null)
  const write = useCallback(({ x, y }: Point) => putAt(element.current, { x: x - margin, y: y - margin }), [])
  const { mine, holder } = useCarried(piece.id, place, element, write)
  const { width, height, outline } = piece
  const isPlaced = isInSlot(piece, place) || hand.isJoined(piece.id)
  const tilt = isPlaced ? 0 : tiltOf(piece.id)
  return (
    <div
      ref={element}
      aria-hidden="true"
      data-spotlight={piece.id}
      className="pointer-events-none absolute top-0 left-0 rounded-[44px] starting:opacity-0 transition-opacity duration-(--duration-3) ease-out"
      style={{
        ...personStyle(colour),
        width: width + 2 * margin,
        height: height + 2 * margin,
        zIndex: overTable,
        boxShadow: '0 0 0 6000px color-mix(in srgb, var(--color-private) 58%, transparent)',
      }}
    >
      <div
        className="absolute"
        style={{ width, height, left: margin, top: margin, rotate: `calc(${tilt}deg * var(--tilt-lying))` }}
      >
        {mine || holder ? null : <LitFace piece={piece} isPlaced={isPlaced} />}
        <svg width={width} height={height} aria-hidden="true" className="absolute inset-0 overflow-visible">
          <path d={outline} fill="none" stroke="var(--color-paper)" strokeWidth="9" strokeLinejoin="round" />
          <path d={outline} fill="none" stroke="var(--person)" strokeWidth="5" strokeLinejoin="round" />
        </svg>
      </div>
    </div>
  )
}

/** The piece once more, over whatever lies on it; in a hand it is on top by itself. For the eye alone. */
function LitFace({ piece, isPlaced }: { readonly piece: PieceSpec; readonly isPlaced: boolean }) {
  const pickers = usePickers(piece.kind === 'keyword' ? piece.keyword.id : '')
  const state = isPlaced ? 'placed' : 'loose'
  return (
    <div inert>
      {piece.kind === 'question' ? (
        <QuestionFace piece={piece} state={state} isCovered={false} />
      ) : piece.kind === 'image' ? (
        <ImageFace piece={piece} state={state} />
      ) : (
        <KeywordFace piece={piece} state={state} pickers={pickers} />
      )}
    </div>
  )
}
