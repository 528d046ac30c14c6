import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { ImageFace } from '@/components/board/pieces/ImageFace'
import { KeywordFace } from '@/components/board/pieces/KeywordFace'
import { usePickers } from '@/components/board/pieces/usePickers'
import { usePieceWords } from '@/components/board/pieces/usePieceWords'
import { useBoard } from '@/components/board/useBoard'
import { laidTo } from '@/lib/domain/laying'
import type { ImagePiece, KeywordPiece, QuestionPiece } from '@/lib/domain/table'

/** Smaller than on the table, and still to be read. */
const imageScale = 0.72

/** The keywords and images laid to a question, as the small pieces they are; each opens its own card. */
export function LaidPieces({ question }: { readonly question: QuestionPiece }) {
  const t = useTranslations('board')
  const heading = useId()
  const { table } = useBoardContext()
  const pieces = laidTo(useBoard(), question.id).flatMap((id) => table.byId.get(id) ?? [])
  if (pieces.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="font-[650] font-ui text-[13.5px] text-ink-2 tracking-normal">
        {t('card.laid')}
      </h3>
      <ul className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-4 pb-4">
        {pieces.map((piece) =>
          piece.kind === 'question' ? null : (
            <li key={piece.id}>
              <LaidPiece piece={piece} />
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

function LaidPiece({ piece }: { readonly piece: KeywordPiece | ImagePiece }) {
  const t = useTranslations('board')
  const { openCard } = useBoardContext()
  const { words } = usePieceWords(piece)
  const pickers = usePickers(piece.kind === 'keyword' ? piece.keyword.id : '')
  const scale = piece.kind === 'image' ? imageScale : 1
  return (
    <button
      type="button"
      aria-label={t(`piece.${piece.kind}`, { words })}
      onClick={() => openCard(piece.id)}
      className="relative block rounded-2 transition-transform duration-(--duration-1) ease-out hover:-translate-y-0.5"
      style={{ width: piece.width * scale, height: piece.height * scale }}
    >
      <span
        className="absolute top-0 left-0 origin-top-left"
        style={{ width: piece.width, height: piece.height, transform: `scale(${scale})` }}
      >
        {piece.kind === 'image' ? (
          <ImageFace piece={piece} state="loose" />
        ) : (
          <KeywordFace piece={piece} state="loose" pickers={pickers} />
        )}
      </span>
    </button>
  )
}
