import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { patternUrl } from '@/components/board/pieces/PatternDefs'
import { usePickers } from '@/components/board/pieces/usePickers'
import { usePieceWords } from '@/components/board/pieces/usePieceWords'
import { useBoard } from '@/components/board/useBoard'
import { WordingOrigin } from '@/components/conversation/WordingOrigin'
import { Avatar } from '@/components/ui/Avatar'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { tabBelow } from '@/lib/domain/puzzle'
import { isInSlot, type PieceSpec, type QuestionPiece } from '@/lib/domain/table'

/** Pixels. */
const tab = tabBelow(13)
const woodEdge = 4

interface CardFaceProps {
  readonly piece: PieceSpec
  /** The id of its heading. */
  readonly heading: string
}

/** What a piece says, taken close: the loudest thing on the card. */
export function CardFace({ piece, heading }: CardFaceProps) {
  const { words, original, formerly } = usePieceWords(piece)
  if (piece.kind !== 'question') {
    return (
      <div className="px-[22px] pb-1">
        <h2
          id={heading}
          className={`text-balance font-display font-semibold leading-[1.2] tracking-[-0.014em] ${piece.kind === 'keyword' ? 'text-[30px]' : 'text-[22px]'}`}
        >
          {words}
        </h2>
        {piece.kind === 'keyword' ? <Pickers keyword={piece.keyword.id} /> : null}
        <LiesAt piece={piece} />
      </div>
    )
  }
  return (
    <div className="relative flex-none bg-(--hue-fill) px-[22px] pt-1 pb-6 text-(--hue-ink)">
      <Wood piece={piece} />
      <div className="relative">
        <h2
          id={heading}
          className="text-pretty font-display font-semibold text-[24px] leading-[1.18] tracking-[-0.016em] wrap-anywhere sm:text-[26px] min-[90rem]:text-[30px]"
        >
          {words}
        </h2>
        <WordingOrigin original={original} formerly={formerly} />
        <InPlace piece={piece} />
      </div>
    </div>
  )
}

/** Pattern, thickness and a tab: the card's upper part is the piece itself, lying on the paper. */
function Wood({ piece }: { readonly piece: QuestionPiece }) {
  const { hue } = piece.perspective
  return (
    <>
      <svg aria-hidden="true" focusable="false" className="absolute inset-0 size-full">
        <rect width="100%" height="100%" fill={patternUrl(hue)} opacity={0.5} />
        <rect width="100%" height="100%" fill={`url(#pattern-fade-${hue})`} />
      </svg>
      <span
        aria-hidden="true"
        className="absolute inset-x-0 top-full bg-(--hue-edge)"
        style={{ height: woodEdge }}
      />
      <svg
        aria-hidden="true"
        focusable="false"
        width={tab.width}
        height={tab.depth + woodEdge}
        // One pixel up: no seam of paper between the piece and its tab.
        className="absolute top-[calc(100%-1px)] right-11 overflow-visible"
      >
        <path d={tab.outline} transform={`translate(0 ${woodEdge})`} fill="var(--hue-edge)" />
        <path d={tab.outline} fill="var(--hue-fill)" />
        <rect y={0} width={tab.width} height={1} fill="var(--hue-fill)" />
      </svg>
    </>
  )
}

function InPlace({ piece }: { readonly piece: QuestionPiece }) {
  const t = useTranslations('board')
  const place = useBoard().pieces[piece.id]
  if (!place || !isInSlot(piece, place)) return null
  return (
    <p className="mt-3 flex items-center gap-1.5 font-[600] text-[13.5px]">
      <Icon name="check" className="size-4" stroke={2.6} />
      {t('card.placed')}
    </p>
  )
}

/** Who picked it, all of them by name: on the table there is room for three. */
function Pickers({ keyword }: { readonly keyword: string }) {
  const t = useTranslations('board')
  const pickers = usePickers(keyword)
  if (pickers.length === 0) return null
  return (
    <ul aria-label={t('card.pickedBy')} className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
      {pickers.map(({ id, name, firstName, initials, colour }) => (
        <li key={id} className="flex items-center gap-2 font-[600] text-[14px]">
          <Avatar name={name} initials={initials} colour={colour} size={28} label="" />
          {firstName}
        </li>
      ))}
    </ul>
  )
}

/** The question that it is laid to, one press away. */
function LiesAt({ piece }: { readonly piece: PieceSpec }) {
  const t = useTranslations('board')
  const { table, language, openCard } = useBoardContext()
  const id = useBoard().laid[piece.id]
  const question = id ? table.byId.get(id) : undefined
  if (question?.kind !== 'question') return null
  return (
    <button
      type="button"
      onClick={() => openCard(question.id)}
      className="mt-3 inline-flex min-h-11 items-center gap-2 rounded-2 bg-(--hue-tint) px-3 font-[650] text-(--hue-strong) text-[14px]"
      style={hueStyle(question.perspective.hue)}
    >
      <Icon name={hueIcon[question.perspective.hue]} className="size-[18px]" stroke={2.2} />
      {t('card.laidTo', { question: pieceLabel(question, language) })}
    </button>
  )
}
