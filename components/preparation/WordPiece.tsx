import { memo } from 'react'
import { PieceBody } from '@/components/board/PieceBody'
import { pieceShadow } from '@/components/board/pieceShadow'
import { personStyle } from '@/components/ui/personStyle'
import { keywordHeight, keywordWidth } from '@/lib/domain/keywordWidth'
import { keywordOutline } from '@/lib/domain/puzzle'

/** Whose words lie in the tray. */
export interface WordOwner {
  readonly initials: string
  /** 1–6, the participant tokens of the design. */
  readonly colour: number
}

interface WordPieceProps {
  readonly id: string
  readonly text: string
  /** Degrees; pieces on a table never lie quite straight. */
  readonly tilt: number
  /** In the tray: with its owner's ring and initials. */
  readonly owner?: WordOwner | undefined
  readonly onPress: (id: string) => void
}

/** A keyword piece to press: from the table into the tray, and back again. */
export const WordPiece = memo(function WordPiece({ id, text, tilt, owner, onPress }: WordPieceProps) {
  const width = keywordWidth(text)
  return (
    <button
      type="button"
      data-word={id}
      aria-pressed={owner !== undefined}
      onClick={() => onPress(id)}
      className="relative block flex-none rounded-2 transition-transform duration-(--duration-1) ease-out hover:-translate-y-0.5 active:translate-y-px motion-reduce:transition-none"
      style={{
        width,
        height: keywordHeight,
        rotate: owner ? undefined : `${tilt}deg`,
        ...(owner
          ? { ...personStyle(owner.colour), '--ring': 'var(--person)', '--ring-width': 3 }
          : undefined),
      }}
    >
      <PieceBody
        width={width}
        height={keywordHeight}
        outline={keywordOutline(width, keywordHeight)}
        thickness={4}
        edge="var(--color-kw-edge)"
        fill="var(--color-kw)"
        shadow={pieceShadow.small}
      />
      <span className="absolute inset-0 flex items-center justify-center pr-[10px] pl-[16px] font-[620] font-display text-[15.5px] text-ink leading-none tracking-[-0.01em] whitespace-nowrap">
        {text}
      </span>
      {owner ? (
        <span
          aria-hidden="true"
          className="-top-3 absolute right-1 grid h-6 min-w-8 place-items-center rounded-[7px] bg-(--person) px-1.5 font-bold font-display text-[12px] text-on-person leading-none shadow-[0_0_0_2px_var(--color-paper)]"
        >
          {owner.initials}
        </span>
      ) : null}
    </button>
  )
})
