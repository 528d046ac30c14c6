import type { ReactNode } from 'react'
import { WoodGrain } from '@/components/board/pieces/WoodGrain'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { Hue } from '@/lib/domain/concept'
import type { PuzzleCell } from '@/lib/domain/puzzle'

export interface Spot {
  readonly x: number
  readonly y: number
  /** Degrees. */
  readonly tilt?: number
}

interface PicturedProps extends Spot {
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** Something lying at a spot of a picture of the table, in the picture's own pixels. */
export function Lying({ x, y, tilt = 0, width, height, children }: PicturedProps) {
  return (
    <div
      className="absolute"
      style={{
        left: x,
        top: y,
        width,
        height,
        transform: tilt ? `rotate(calc(var(--tilt-lying) * ${tilt}deg))` : undefined,
      }}
    >
      {children}
    </div>
  )
}

const looseShadow = 'drop-shadow(0 7px 7px color-mix(in srgb, var(--color-shade) 24%, transparent))'

interface QuestionProps {
  readonly cell: PuzzleCell
  readonly width: number
  readonly height: number
  readonly hue: Hue
  readonly isLoose?: boolean
  /** Label and question; without it the piece shows its icon alone. */
  readonly words?: { readonly label: string; readonly text: string }
}

/** A question piece as it looks on the table: colour, icon and pattern together. */
export function PicturedQuestion({ cell, width, height, hue, isLoose, words }: QuestionProps) {
  return (
    <div className="absolute inset-0" style={hueStyle(hue)}>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
        className="absolute inset-0 overflow-visible"
        style={{ filter: isLoose ? looseShadow : undefined }}
      >
        {isLoose ? <path d={cell.outline} fill="var(--hue-edge)" transform="translate(0 7)" /> : null}
        <path d={cell.outline} fill="var(--hue-fill)" />
        <WoodGrain outline={cell.outline} hue={hue} line={isLoose ? 1 : 1.3} />
      </svg>
      {words ? (
        <div
          className="absolute flex flex-col text-(--hue-ink)"
          style={{
            left: cell.safe.left,
            right: cell.safe.right,
            top: cell.safe.top,
            bottom: cell.safe.bottom,
          }}
        >
          <span className="mb-2 flex items-center gap-2 whitespace-nowrap font-[750] font-display text-[16px] leading-none">
            <Icon name={hueIcon[hue]} className="size-5" stroke={2.4} />
            {words.label}
          </span>
          <span
            className="font-display font-semibold leading-[1.235] tracking-[-0.012em]"
            style={{ fontSize: sizeFor(words.text) }}
          >
            {words.text}
          </span>
        </div>
      ) : (
        <span className="absolute inset-0 grid place-items-center text-(--hue-ink)">
          <Icon name={hueIcon[hue]} className="size-[30px]" stroke={2.1} />
        </span>
      )}
    </div>
  )
}

/** Longer questions in smaller type, so that each fits the 300 × 212 px of the picture's pieces. */
function sizeFor(text: string): number {
  if (text.length > 140) return 16.5
  if (text.length > 100) return 19
  if (text.length > 70) return 21
  return 23
}
