import { memo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { questionLabel } from '@/lib/domain/pieceWords'
import type { QuestionPiece, Rect } from '@/lib/domain/table'
import { frame, recess } from '@/lib/domain/wood'

/** The birch frame with its recess, and a place engraved for each question. */
export const Tray = memo(function Tray() {
  const { table } = useBoardContext()
  return (
    <div aria-hidden="true">
      <div className="tray-surface absolute" style={around(table.tray, frame.reach)} />
      <div
        className="absolute rounded-[24px] bg-tray-well shadow-well"
        style={around(table.tray, recess.reach)}
      />
      {table.pieces.map((piece) =>
        piece.kind === 'question' ? <Slot key={piece.id} piece={piece} /> : null,
      )}
    </div>
  )
})

const around = ({ x, y, width, height }: Rect, reach: number) => ({
  left: x - reach,
  top: y - reach,
  width: width + 2 * reach,
  height: height + 2 * reach,
})

function Slot({ piece }: { readonly piece: QuestionPiece }) {
  const { hand, language } = useBoardContext()
  const isHot = useSyncExternalStore(
    hand.subscribe,
    () => hand.isHot(piece.id),
    () => false,
  )
  const { hue } = piece.perspective
  return (
    <div
      data-slot={piece.question.id}
      data-hot={isHot || undefined}
      className="absolute"
      style={{
        ...hueStyle(hue),
        left: piece.slot.x,
        top: piece.slot.y,
        width: piece.width,
        height: piece.height,
        zIndex: isHot ? 1 : undefined,
      }}
    >
      <svg
        width={piece.width}
        height={piece.height}
        aria-hidden="true"
        focusable="false"
        className="absolute inset-0 overflow-visible"
      >
        <path
          d={piece.outline}
          fill={isHot ? 'var(--hue-fill)' : 'var(--color-slot)'}
          fillOpacity={isHot ? 0.6 : undefined}
          stroke={isHot ? 'var(--hue-strong)' : 'var(--color-tray-line)'}
          strokeWidth={isHot ? 3 : 1.5}
          strokeDasharray={isHot ? '9 7' : '5 5'}
          strokeLinecap="round"
        />
      </svg>
      <div
        className="absolute inset-0 grid place-content-center justify-items-center gap-1.5 font-[650] font-display text-[14px] leading-[1.3]"
        style={{ color: isHot ? 'var(--hue-ink)' : 'var(--color-tray-ink)' }}
      >
        <Icon name={hueIcon[hue]} className="size-6" />
        {questionLabel(piece, language)}
      </div>
    </div>
  )
}
