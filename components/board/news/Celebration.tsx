import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { hueStyle } from '@/components/ui/hue'
import { Mark } from '@/components/ui/Mark'
import type { Finish } from '@/lib/domain/finishes'
import { isGathered, joinedRows } from '@/lib/domain/finishes'
import type { QuestionPiece } from '@/lib/domain/table'
import { frame } from '@/lib/domain/wood'

/**
 * The two quiet celebrations. A joined row gets one sweep of light along its seams; when the last row is joined the
 * seams glow once, from the middle outwards, and the tray's edge says so for as long as it is so. Whoever wants no
 * motion sees the outline held instead (the stylesheet's `calm`).
 */
export function Celebration() {
  const { finishes, table } = useBoardContext()
  const board = useBoard()
  const [shown, setShown] = useState<Exclude<Finish, { kind: 'snapped' }>>()
  useEffect(
    () =>
      finishes.subscribe((finish) => {
        if (finish.kind !== 'snapped') setShown(finish)
      }),
    [finishes],
  )
  const isWhole = isGathered(table, board)
  const isStillSo =
    shown?.kind === 'gathered' ? isWhole : shown && joinedRows(table, board).includes(shown.perspective)
  // Pulled apart again: it is over without a word.
  if (shown && !isStillSo) setShown(undefined)
  const questions = table.pieces.filter((piece) => piece.kind === 'question')
  return (
    <>
      {shown && isStillSo ? (
        <Glow
          key={shown.kind === 'gathered' ? '' : shown.perspective}
          finish={shown}
          pieces={
            shown.kind === 'gathered'
              ? questions
              : questions.filter(({ perspective }) => perspective.id === shown.perspective)
          }
          onEnd={() => setShown(undefined)}
        />
      ) : null}
      {isWhole ? <GatheredLine /> : null}
    </>
  )
}

interface GlowProps {
  readonly finish: Exclude<Finish, { kind: 'snapped' }>
  readonly pieces: readonly QuestionPiece[]
  readonly onEnd: () => void
}

function Glow({ finish, pieces, onEnd }: GlowProps) {
  const { table } = useBoardContext()
  const { tray } = table
  const last = pieces.reduce((late, piece) => Math.max(late, waveOf(piece, finish, pieces)), 0)
  return (
    <svg
      width={tray.width}
      height={tray.height}
      aria-hidden="true"
      focusable="false"
      data-celebrates={finish.kind}
      className="pointer-events-none absolute z-[5] overflow-visible"
      style={{ left: tray.x, top: tray.y }}
    >
      {pieces.map((piece) => {
        const wave = waveOf(piece, finish, pieces)
        return (
          <path
            key={piece.id}
            d={piece.outline}
            transform={`translate(${piece.slot.x - tray.x} ${piece.slot.y - tray.y})`}
            className="seam-light"
            style={{ ...hueStyle(piece.perspective.hue), animationDelay: `calc(${wave} * var(--seam-step))` }}
            onAnimationEnd={wave === last ? onEnd : undefined}
          />
        )
      })}
    </svg>
  )
}

/** When a piece's seam lights up: along the row from the left, or in rings from the middle of the puzzle. */
function waveOf(piece: QuestionPiece, finish: Finish, pieces: readonly QuestionPiece[]): number {
  if (finish.kind !== 'gathered') return pieces.indexOf(piece)
  const middle = (of: (piece: QuestionPiece) => number) => {
    const all = pieces.map(of)
    return (Math.min(...all) + Math.max(...all)) / 2
  }
  const across = Math.abs(piece.slot.x - middle(({ slot }) => slot.x)) / piece.width
  const down = Math.abs(piece.slot.y - middle(({ slot }) => slot.y)) / piece.height
  return Math.round(across + down)
}

/** A quiet line on the tray's lower edge. */
function GatheredLine() {
  const t = useTranslations('board')
  const { table } = useBoardContext()
  const { tray } = table
  return (
    <div
      data-gathered=""
      className="absolute z-[2] flex justify-center"
      style={{ left: tray.x, width: tray.width, top: tray.y + tray.height + frame.reach - 19 }}
    >
      <span className="flex h-9 items-center gap-2 rounded-pill bg-tray px-4 font-[680] font-display text-[14.5px] text-tray-ink leading-none shadow-[0_0_0_1.5px_var(--color-tray-line),var(--shadow-rest)]">
        <Mark size={20} />
        {t('gathered')}
      </span>
    </div>
  )
}
