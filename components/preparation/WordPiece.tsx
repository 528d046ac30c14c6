import { memo } from 'react'
import { KeywordBody } from '@/components/board/pieces/KeywordBody'
import { InitialsFlag } from '@/components/ui/InitialsFlag'
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

interface WordFaceProps {
  readonly text: string
  readonly owner?: WordOwner | undefined
}

/** A keyword piece, with its owner's ring and initials where it has one. */
export function WordFace({ text, owner }: WordFaceProps) {
  const width = keywordWidth(text)
  return (
    <span
      className="relative block flex-none"
      style={{
        width,
        height: keywordHeight,
        ...(owner
          ? { ...personStyle(owner.colour), '--ring': 'var(--person)', '--ring-width': 3 }
          : undefined),
      }}
    >
      <KeywordBody
        width={width}
        height={keywordHeight}
        outline={keywordOutline(width, keywordHeight)}
        text={text}
        state="loose"
      />
      {owner ? (
        <span className="absolute -top-3 right-1 flex">
          <InitialsFlag initials={owner.initials} colour={owner.colour} />
        </span>
      ) : null}
    </span>
  )
}

/** A keyword piece to press: from the table into the tray, and back again. */
export const WordPiece = memo(function WordPiece({ id, text, tilt, owner, onPress }: WordPieceProps) {
  return (
    <button
      type="button"
      data-word={id}
      aria-pressed={owner !== undefined}
      onClick={() => onPress(id)}
      className="relative block flex-none rounded-2 transition-transform duration-(--duration-1) ease-out hover:-translate-y-0.5 active:translate-y-px"
      style={{ rotate: owner ? undefined : `calc(var(--tilt-lying) * ${tilt}deg)` }}
    >
      <WordFace text={text} owner={owner} />
    </button>
  )
})
