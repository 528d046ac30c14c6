import { useTranslations } from 'next-intl'
import { useEffect, useId } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { useFacts } from '@/components/board/useFacts'
import { fieldLook } from '@/components/ui/Field'
import type { PieceKind } from '@/lib/domain/board'
import { countJoined, countPieces } from '@/lib/domain/countPieces'
import { isInPlay } from '@/lib/domain/laying'
import { picksWaiting } from '@/lib/domain/picksWaiting'
import type { PieceSpec, QuestionPiece } from '@/lib/domain/table'
import { PieceRow } from './PieceRow'
import { ToolSheet } from './ToolSheet'
import { useFound, useFoundMarks } from './useFound'
import { useToolView } from './useToolView'

interface PieceListPanelProps {
  readonly kind: PieceKind
  /** The question whose card is open; a keyword or an image is laid there by one press. */
  readonly focus: QuestionPiece | undefined
}

const icons = { keyword: 'keyword', image: 'image', question: 'puzzle' } as const

/** All pieces of one kind as a list: counted, found by typing, each with where it lies and who picked it. */
export function PieceListPanel({ kind, focus }: PieceListPanelProps) {
  const t = useTranslations('tools')
  const { table, tools, announcer } = useBoardContext()
  const { typed } = useToolView()
  const { picks } = useFacts()
  const found = useFound(kind)
  useFoundMarks(found)
  const field = useId()
  const count = found?.length
  useEffect(() => {
    if (count !== undefined) announcer.tell(t('find.say', { count }))
  }, [count, announcer, t])

  const board = useBoard()
  const shown = table.pieces.filter(
    (piece) => piece.kind === kind && board.pieces[piece.id] && (!found || found.includes(piece.id)),
  )
  const waiting = picksWaiting(board, picks)
  const headOf = (piece: PieceSpec) => {
    if (piece.kind !== 'keyword' || !picks.some(({ keyword }) => keyword === piece.keyword.id)) return 'rest'
    return waiting.includes(piece.keyword.id) ? 'waiting' : 'played'
  }
  const groups = (['waiting', 'played', 'rest'] as const)
    .map((head) => ({ head, pieces: shown.filter((piece) => headOf(piece) === head) }))
    .filter(({ pieces }) => pieces.length > 0)
  const hasHeads = groups.some(({ head }) => head !== 'rest')
  return (
    <ToolSheet
      tool={kind}
      icon={icons[kind]}
      title={t(`kind.${kind}`)}
      closeLabel={t('list.close')}
      head={
        <>
          <Count kind={kind} />
          <label htmlFor={field} className="sr-only">
            {t(`list.find.${kind}`)}
          </label>
          <input
            id={field}
            type="text"
            inputMode="search"
            autoComplete="off"
            value={typed}
            placeholder={t(`list.find.${kind}`)}
            onChange={(event) => tools.type(event.target.value)}
            className={`${fieldLook} min-h-11!`}
          />
        </>
      }
    >
      {groups.length === 0 ? <p className="px-5 pb-5 text-[15px] text-ink-2">{t('list.none')}</p> : null}
      {groups.map(({ head, pieces }) => (
        <section key={head} aria-label={hasHeads ? t(`list.${head}`) : undefined}>
          {hasHeads ? (
            <h3 className="px-5 pb-1 font-[650] text-[13px] text-ink-2 tracking-normal">
              {t(`list.${head}`)}
            </h3>
          ) : null}
          <ul className="px-2.5 pb-3">
            {pieces.map((piece) => (
              <PieceRow key={piece.id} piece={piece} focus={focus} />
            ))}
          </ul>
        </section>
      ))}
    </ToolSheet>
  )
}

/** As the paper guide asks: are they all here; and how far the conversation has come with them. */
function Count({ kind }: { readonly kind: PieceKind }) {
  const t = useTranslations('tools.list')
  const { table } = useBoardContext()
  const board = useBoard()
  const { here, of } = countPieces(table, board)[kind]
  const inPlay = table.pieces.filter((piece) => piece.kind === kind && isInPlay(board, piece.id)).length
  return (
    <p className="mb-2.5 text-[14px] text-ink-2" data-pieces-here={here}>
      {here === of ? t(`all.${kind}`, { of }) : t('missing', { here, of })}{' '}
      {kind === 'question'
        ? t('joinedSoFar', { count: countJoined(table, board) })
        : t('inPlay', { count: inPlay })}
    </p>
  )
}
