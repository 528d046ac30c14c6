import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { putAt } from '@/components/board/hand/afloat'
import { motionOf, useCarried } from '@/components/board/hand/useCarried'
import { useHandKeys } from '@/components/board/hand/useHandKeys'
import type { Point } from '@/components/board/view/viewport'
import { personStyle } from '@/components/ui/personStyle'
import type { Place } from '@/lib/domain/board'
import { questionLabel } from '@/lib/domain/pieceWords'
import { isInSlot, type PieceSpec, tiltOf } from '@/lib/domain/table'
import type { PieceState } from '@/lib/domain/wood'
import { ImageFace } from './ImageFace'
import { KeywordFace } from './KeywordFace'
import { QuestionFace } from './QuestionFace'
import { useLaidAt } from './useLaidAt'
import { usePickers } from './usePickers'
import { usePieceWords } from './usePieceWords'
import { useRenderCount } from './useRenderCount'

interface PieceProps {
  readonly piece: PieceSpec
  readonly place: Place
  /** It sits together with neighbours outside the tray. */
  readonly isJoined: boolean
  readonly noteCount: number
  readonly isCovered: boolean
  /** The one piece of its group that Tab stops at. */
  readonly isTabStop: boolean
  /** Arrow keys, Home and End: to another piece of the same group. */
  readonly onRove: (piece: PieceSpec, event: KeyboardEvent) => void
  readonly onTabStop: (piece: PieceSpec) => void
}

/** Over every note and piece that lies still. */
const inHand = 2_000_000

/** As far as whoever looks at it wants things to lie crooked. */
const turned = (degrees: number, isHeld: boolean): Record<string, string> => ({
  '--tilt': `calc(var(${isHeld ? '--tilt-held' : '--tilt-lying'}) * ${degrees}deg)`,
})

/** In the colour and pattern of whoever holds it. */
const heldStyle = (colour: number) => ({
  ...personStyle(colour),
  '--ring': 'var(--person)',
  '--ring-width': '4px',
  '--ring-dash': 'var(--person-dash)',
})

/** A piece on the table: a thin shell that moves, round a face that does not know it is moved. */
export const Piece = memo(function Piece(props: PieceProps) {
  const { piece, place, isJoined, noteCount, isCovered, isTabStop, onRove, onTabStop } = props
  const t = useTranslations('board')
  const life = useTranslations('life')
  const wording = useTranslations('wording')
  const { mayEdit, language, openCard, gestures, hand } = useBoardContext()
  const ref = useRenderCount()
  const write = useCallback(
    (at: Point) => {
      putAt(ref.current, at)
      ref.current?.toggleAttribute('data-hot', hand.isHot(piece.id))
    },
    [ref, hand, piece.id],
  )
  const held = useCarried(piece.id, place, ref, write)
  const { mine, holder } = held
  const laidAt = useLaidAt(piece.id)
  const keys = useHandKeys(piece)
  const isHeld = mine !== undefined || holder !== undefined
  const isPlaced = !isHeld && isInSlot(piece, place)
  const state: PieceState = isHeld ? 'lifted' : isPlaced || isJoined ? 'placed' : 'loose'
  // Pieces that hang together turn together: not at all.
  const isGroup = (mine?.pieces ?? holder?.holds ?? []).length > 1
  const tilt = state === 'placed' || isGroup ? 0 : tiltOf(piece.id) + (isHeld ? 2 : 0)
  const { words, formerly } = usePieceWords(piece)
  const pickers = usePickers(piece.kind === 'keyword' ? piece.keyword.id : '')
  const plainName =
    piece.kind === 'question'
      ? `${questionLabel(piece, language)}: ${words}`
      : t(`piece.${piece.kind}`, { words })
  const names = new Intl.ListFormat(language).format(pickers.map(({ firstName }) => firstName))
  const name = names ? `${plainName}, ${life('pickedBy', { names })}` : plainName
  const lies = holder
    ? t('piece.heldBy', { name: holder.name })
    : laidAt?.kind === 'question'
      ? t('piece.laidAt', { question: questionLabel(laidAt, language) })
      : t(isPlaced ? 'piece.placed' : isJoined ? 'piece.joined' : 'piece.loose')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot have its outline's path as the area that is hit
    <div
      ref={ref}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-description={[
        lies,
        ...(formerly === undefined ? [] : [wording('changed')]),
        ...(noteCount > 0 ? [t('piece.notes', { count: noteCount })] : []),
      ].join('. ')}
      aria-haspopup="dialog"
      data-piece={piece.id}
      aria-keyshortcuts={mayEdit ? 'Shift+M' : undefined}
      data-state={state === 'placed' && !isPlaced ? 'joined' : state}
      data-held-by={holder?.personId}
      onClick={({ detail }) => {
        // No hand made a click of detail 0 (a screen reader, a voice): what the hand did last is no matter.
        if (detail === 0 || !gestures.hasMoved()) openCard(piece.id)
      }}
      onBlur={keys.onBlur}
      onFocus={() => onTabStop(piece)}
      onKeyDown={(event) => {
        if (keys.onKeyDown(event)) return
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          openCard(piece.id)
        } else onRove(piece, event)
      }}
      className={`pointer-events-none absolute top-0 left-0 select-none focus-visible:shadow-none focus-visible:outline-none ${
        mayEdit
          ? mine
            ? 'cursor-grabbing'
            : holder
              ? 'cursor-not-allowed'
              : 'cursor-grab'
          : 'cursor-pointer'
      } ${motionOf(held)} group/piece`}
      style={{
        width: piece.width,
        height: piece.height,
        zIndex: isHeld ? inHand : isPlaced ? 1 : 10 + place.z,
        touchAction: 'none',
      }}
    >
      <div
        className="size-full rotate-(--tilt) transition-[rotate] duration-(--duration-2) ease-snap group-focus-visible/piece:[--ring-width:4px]! group-focus-visible/piece:[--ring:var(--color-focus)]! group-focus-visible/piece:[--ring-dash:none]! group-data-hot/piece:rotate-0"
        style={{ ...(holder ? heldStyle(holder.colour) : undefined), ...turned(tilt, isHeld) }}
      >
        {piece.kind === 'question' ? (
          <QuestionFace piece={piece} state={state} isCovered={isCovered && state !== 'lifted'} />
        ) : piece.kind === 'image' ? (
          <ImageFace piece={piece} state={state} />
        ) : (
          <KeywordFace piece={piece} state={state} pickers={pickers} />
        )}
      </div>
    </div>
  )
})
