import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toolButton } from '@/components/board/panelClasses'
import { usePickers } from '@/components/board/pieces/usePickers'
import { usePieceWords } from '@/components/board/pieces/usePieceWords'
import { useBoard } from '@/components/board/useBoard'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { InitialsFlag } from '@/components/ui/InitialsFlag'
import { isSettled, questionOf } from '@/lib/domain/isSettled'
import { namedTargets } from '@/lib/domain/namedTargets'
import { pieceLabel, questionLabel } from '@/lib/domain/pieceWords'
import type { PieceSpec, QuestionPiece } from '@/lib/domain/table'
import { focusPiece, showPiece } from './showPiece'

interface PieceRowProps {
  readonly piece: PieceSpec
  /** The question in focus. */
  readonly focus: QuestionPiece | undefined
}

/** A piece in a list: its words, where it lies, and what can be done with it from here. */
export function PieceRow({ piece, focus }: PieceRowProps) {
  const t = useTranslations('tools.list')
  const { session, table, view, actions, announcer, tools, language, mayEdit, openCard, illustrations } =
    useBoardContext()
  const pickers = usePickers(piece.kind === 'keyword' ? piece.keyword.id : '')
  const { words } = usePieceWords(piece)
  const state = usePieceState(piece)
  const isOpened = useBoard().opened.includes(piece.id)
  const label = pieceLabel(piece, language)
  const names = new Intl.ListFormat(language).format(pickers.map(({ firstName }) => firstName))

  const closeOnPhone = () => {
    if (window.matchMedia('(max-width: 639px), (max-height: 479px)').matches) tools.close()
  }
  const open = () => {
    closeOnPhone()
    showPiece({ session, table, view }, piece.id)
    openCard(piece.id)
  }
  const show = () => {
    closeOnPhone()
    showPiece({ session, table, view }, piece.id)
    focusPiece(piece.id)
  }
  const lay = () => {
    if (!focus) return
    const board = session.store.snapshot()
    const holder = session.remote.holderOf(piece.id)
    if (holder) {
      announcer.say(t('held', { name: holder.name }))
      return
    }
    const beside = namedTargets(table, piece, board).find(
      (target) => target.kind === 'beside' && target.piece === focus,
    )
    if (!beside) return
    actions.move(piece.id, { x: beside.x, y: beside.y }, focus.id)
    announcer.say(`${label}: ${t('laidAt', { question: questionLabel(focus, language) })}`)
  }
  const isThere = focus !== undefined && state === t('laidAt', { question: questionLabel(focus, language) })
  return (
    <li
      data-row={piece.id}
      className="flex items-center gap-0.5 rounded-3 focus-within:bg-paper-2 hover:bg-paper-2"
      style={piece.kind === 'question' ? hueStyle(piece.perspective.hue) : undefined}
    >
      <button
        type="button"
        onClick={open}
        className="flex min-h-[52px] min-w-0 flex-1 items-center gap-3 rounded-3 px-2.5 py-2 text-left focus-visible:outline-offset-[-3px]"
      >
        {piece.kind === 'image' ? (
          // biome-ignore lint/performance/noImgElement: a small drawing of our own, nothing to optimise
          <img
            src={`${illustrations}/${piece.image.file}`}
            alt=""
            className="size-12 flex-none rounded-2 object-cover"
          />
        ) : null}
        {piece.kind === 'question' ? (
          <span className="flex flex-none items-center gap-1 self-start rounded-2 bg-(--hue-fill) px-2 py-1.5 font-[700] font-display text-(--hue-ink) text-[14px] leading-none">
            <Icon name={hueIcon[piece.perspective.hue]} className="size-4" stroke={2.2} />
            <span className="sr-only">{piece.perspective.name[language]}</span>
            {piece.number}
          </span>
        ) : null}
        <span className="min-w-0 flex-1">
          <span
            className={
              piece.kind === 'keyword'
                ? 'block font-[620] font-display text-[15.5px] leading-tight'
                : 'block text-[14.5px] leading-snug'
            }
          >
            {words}
          </span>
          <span className="block text-[13px] text-ink-2 leading-snug">
            {[state, ...(isOpened ? [t('opened')] : []), ...(names ? [t('pickedBy', { names })] : [])].join(
              ' · ',
            )}
          </span>
        </span>
        {pickers.length > 0 ? (
          <span className="flex flex-none gap-1">
            {pickers.slice(0, 3).map(({ id, initials, colour }) => (
              <InitialsFlag key={id} initials={initials} colour={colour} />
            ))}
          </span>
        ) : null}
      </button>
      {focus && mayEdit && piece.kind !== 'question' && !isThere ? (
        <button
          type="button"
          aria-label={t('lay', { piece: label, question: questionLabel(focus, language) })}
          title={t('layShort', { question: questionLabel(focus, language) })}
          onClick={lay}
          className={toolButton}
        >
          <Icon name="plus" />
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t('show', { piece: label })}
        onClick={show}
        className={`${toolButton} mr-1`}
      >
        <Icon name="target" />
      </button>
    </li>
  )
}

/** Where a piece lies, in words. */
function usePieceState(piece: PieceSpec): string {
  const t = useTranslations('tools.list')
  const { session, table, language } = useBoardContext()
  const board = useBoard()
  const holder = useSyncExternalStore(
    session.remote.subscribe,
    () => session.remote.holderOf(piece.id)?.name,
    () => undefined,
  )
  if (holder !== undefined) return t('held', { name: holder })
  if (!isSettled(table, board, piece.id)) return t('loose')
  const question = questionOf(table, board, piece.id)
  return question ? t('laidAt', { question: questionLabel(question, language) }) : t('placed')
}
