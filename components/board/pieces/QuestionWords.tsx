import type { RefObject } from 'react'
import { hueIcon } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { Language } from '@/lib/domain/concept'
import { questionLabel } from '@/lib/domain/pieceWords'
import type { QuestionPiece } from '@/lib/domain/table'
import { textFlow } from '@/lib/domain/textFlow'

interface QuestionWordsProps {
  readonly piece: QuestionPiece
  readonly language: Language
  readonly text: string
  /** The box that `useFittedText` measures. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly isHidden: boolean
  /** A pencil beside the label: the wording is another than it was. Who hears it is told in words elsewhere. */
  readonly isChanged: boolean
}

/** Label and question on the wood, round its blanks. */
export function QuestionWords({ piece, language, text, box, isHidden, isChanged }: QuestionWordsProps) {
  const { box: inset, around } = textFlow(piece)
  return (
    <div
      className="absolute flex flex-col text-(--hue-ink)"
      style={{ ...inset, visibility: isHidden ? 'hidden' : undefined }}
    >
      <span className="mb-[7px] flex flex-none items-center gap-1.5 whitespace-nowrap font-[750] font-display text-[12px] leading-none">
        <Icon name={hueIcon[piece.perspective.hue]} className="size-[15px]" stroke={2.4} />
        {questionLabel(piece, language)}
        {isChanged ? <Icon name="pencil" className="-my-1 size-[15px]" stroke={2.4} /> : null}
      </span>
      <div
        ref={box}
        data-words=""
        className="min-h-0 flex-1 overflow-hidden text-pretty font-display font-semibold leading-[1.235] tracking-[-0.012em]"
      >
        {around ? (
          <span
            aria-hidden="true"
            className="float-right h-full"
            style={{ width: around.width, shapeOutside: around.shape }}
          />
        ) : null}
        {text}
      </div>
    </div>
  )
}
