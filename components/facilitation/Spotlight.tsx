import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useHeld } from '@/components/board/hand/useHeld'
import { ImageFace } from '@/components/board/pieces/ImageFace'
import { KeywordFace } from '@/components/board/pieces/KeywordFace'
import { QuestionFace } from '@/components/board/pieces/QuestionFace'
import { usePickers } from '@/components/board/pieces/usePickers'
import { useBoard } from '@/components/board/useBoard'
import { personStyle } from '@/components/ui/personStyle'
import { isInSlot, type PieceSpec, tiltOf } from '@/lib/domain/table'
import { useGuide } from './useGuide'

/** Around the piece, board units: its tabs and what lies on it stay in the light. */
const margin = 34
/** Over everything that lies still, under what is in a hand. */
const overTable = 1_900_000

/** The table steps back around the piece in the spotlight; drawn by no filter and no mask, since it covers all of it. */
export function Spotlight() {
  const { table, motion, hand } = useBoardContext()
  const element = useRef<HTMLDivElement>(null)
  const { spotlight, leader, own, isMe } = useGuide()
  const board = useBoard()
  const piece = spotlight && table.byId.get(spotlight)
  const place = piece && board.pieces[piece.id]
  const lit = piece?.id
  // The light goes with the piece where somebody moves it.
  useEffect(() => {
    if (!lit) return
    return motion.attach(lit, (at) => {
      if (element.current) element.current.style.transform = around(at)
    })
  }, [motion, lit])
  if (!piece || !place || (!isMe && own.leftSpotlight === spotlight)) return null
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
        ...personStyle(leader?.colour ?? 1),
        width: width + 2 * margin,
        height: height + 2 * margin,
        zIndex: overTable,
        transform: around(place),
        boxShadow: '0 0 0 6000px color-mix(in srgb, var(--color-private) 58%, transparent)',
      }}
    >
      <div
        className="absolute"
        style={{ width, height, left: margin, top: margin, rotate: `calc(${tilt}deg * var(--tilt-lying))` }}
      >
        <LitFace piece={piece} isPlaced={isPlaced} />
        <svg width={width} height={height} aria-hidden="true" className="absolute inset-0 overflow-visible">
          <path d={outline} fill="none" stroke="var(--color-paper)" strokeWidth="9" strokeLinejoin="round" />
          <path d={outline} fill="none" stroke="var(--person)" strokeWidth="5" strokeLinejoin="round" />
        </svg>
      </div>
    </div>
  )
}

const around = ({ x, y }: { readonly x: number; readonly y: number }) =>
  `translate(${x - margin}px, ${y - margin}px)`

/** The piece once more, over whatever lies on it; in a hand it is on top by itself. For the eye alone. */
function LitFace({ piece, isPlaced }: { readonly piece: PieceSpec; readonly isPlaced: boolean }) {
  const { mine, holder } = useHeld(piece.id)
  const pickers = usePickers(piece.kind === 'keyword' ? piece.keyword.id : '')
  if (mine || holder) return null
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
