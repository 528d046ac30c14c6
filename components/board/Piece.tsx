import { useDraggable } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo } from 'react'
import { personStyle } from '@/components/ui/personStyle'
import type { Place } from '@/lib/domain/board'
import { questionLabel } from '@/lib/domain/pieceWords'
import { isInSlot, type PieceSpec, tiltOf } from '@/lib/domain/table'
import type { PieceState } from '@/lib/domain/wood'
import { useBoardContext } from './boardContext'
import { ImageFace } from './ImageFace'
import { KeywordFace } from './KeywordFace'
import { QuestionFace } from './QuestionFace'
import { usePickers } from './usePickers'
import { usePieceWords } from './usePieceWords'
import { useShownPlace } from './useShownPlace'

interface PieceProps {
  readonly piece: PieceSpec
  readonly place: Place
  readonly noteCount: number
  readonly isCovered: boolean
  /** The one piece of its group that Tab stops at. */
  readonly isTabStop: boolean
  readonly isOpen: boolean
  /** Arrow keys, Home and End: to another piece of the same group. */
  readonly onRove: (piece: PieceSpec, event: KeyboardEvent) => void
  readonly onTabStop: (piece: PieceSpec) => void
}

/** Over every note and piece that lies still. */
const inHand = 2_000_000

/** A piece on the table: a thin shell that moves, round a face that does not know it is moved. */
export const Piece = memo(function Piece(props: PieceProps) {
  const { piece, place, noteCount, isCovered, isTabStop, isOpen, onRove, onTabStop } = props
  const t = useTranslations('board')
  const life = useTranslations('life')
  const wording = useTranslations('wording')
  const { mayEdit, language, openCard, drags, announcer } = useBoardContext()
  const { x, y, mine, holder } = useShownPlace(piece.id, place)
  const { setNodeRef, listeners } = useDraggable({ id: piece.id, disabled: !mayEdit || holder !== undefined })
  const isPlaced = !mine && !holder && isInSlot(piece, place)
  const state: PieceState = mine || holder ? 'lifted' : isPlaced ? 'placed' : 'loose'
  const tilt = isPlaced ? 0 : mine?.slot ? 0 : tiltOf(piece.id) + (state === 'lifted' ? 2 : 0)
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
    : t(isPlaced ? 'piece.placed' : 'piece.loose')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot have its outline's path as the area that is hit
    <div
      ref={setNodeRef}
      {...listeners}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-description={[
        lies,
        ...(formerly === undefined ? [] : [wording('changed')]),
        ...(noteCount > 0 ? [t('piece.notes', { count: noteCount })] : []),
      ].join('. ')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-piece={piece.id}
      data-x={Math.round(x)}
      data-y={Math.round(y)}
      data-state={state}
      data-held-by={holder?.personId}
      onClick={() => {
        if (!drags.hasDragged()) openCard(piece.id)
      }}
      onPointerDown={() => {
        if (holder) announcer.say(t('taken', { name: holder.name }))
      }}
      onFocus={() => onTabStop(piece)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          openCard(piece.id)
        } else onRove(piece, event)
      }}
      className={`pointer-events-none absolute top-0 left-0 select-none focus-visible:shadow-none focus-visible:outline-none focus-visible:[--ring-width:4px]! focus-visible:[--ring:var(--color-focus)]! ${
        mayEdit
          ? mine
            ? 'cursor-grabbing'
            : holder
              ? 'cursor-not-allowed'
              : 'cursor-grab'
          : 'cursor-pointer'
      } ${mine ? '' : holder ? 'transition-transform duration-[80ms] ease-linear' : 'transition-transform duration-(--duration-2) ease-snap'}`}
      style={{
        ...(holder
          ? { ...personStyle(holder.colour), '--ring': 'var(--person)', '--ring-width': '4px' }
          : undefined),
        width: piece.width,
        height: piece.height,
        zIndex: state === 'lifted' ? inHand : isPlaced ? 1 : 10 + place.z,
        transform: `translate(${x}px, ${y}px) rotate(calc(var(${state === 'lifted' ? '--tilt-held' : '--tilt-lying'}) * ${tilt}deg))`,
        touchAction: 'none',
      }}
    >
      {piece.kind === 'question' ? (
        <QuestionFace piece={piece} state={state} isCovered={isCovered && state !== 'lifted'} />
      ) : piece.kind === 'image' ? (
        <ImageFace piece={piece} state={state} />
      ) : (
        <KeywordFace piece={piece} state={state} pickers={pickers} />
      )}
    </div>
  )
})
