import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { WordingOrigin } from '@/components/conversation/WordingOrigin'
import { DrawButton } from '@/components/plan/DrawButton'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { NoteId } from '@/lib/domain/ids'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { isInSlot, type PieceSpec } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { MoveMenu } from './MoveMenu'
import { NoteCard } from './NoteCard'
import { OwnThought } from './OwnThought'
import { lineButton, toolButton } from './panelClasses'
import { useBoard } from './useBoard'
import { useCardPosition } from './useCardPosition'
import { usePieceWords } from './usePieceWords'
import { useTurnTo } from './useTurnTo'

interface PieceCardProps {
  readonly piece: PieceSpec
  /** What the drawer takes of the window's right side, in pixels. */
  readonly right: number
  /** Above a drawer that is a sheet from below; a piece taken close is what one wants to read. */
  readonly isOverDrawer: boolean
}

/** A piece taken close: its words in large type, where it can go, and its notes. The table stays usable beside it. */
export function PieceCard({ piece, right, isOverDrawer }: PieceCardProps) {
  const t = useTranslations('board')
  const { language, illustrations, actions, announcer, mayEdit, openCard } = useBoardContext()
  const board = useBoard()
  const heading = useId()
  const root = useRef<HTMLElement>(null)
  const [fresh, setFresh] = useState<NoteId>()
  const position = useCardPosition(piece, right)
  const place = board.pieces[piece.id]
  const notes = board.notes.filter((note) => note.piece === piece.id)
  useTurnTo(piece)

  useEffect(() => {
    root.current?.focus({ preventScroll: true })
  }, [])

  const close = () => {
    openCard(undefined)
    document.querySelector<HTMLElement>(`[data-piece="${piece.id}"]`)?.focus({ preventScroll: true })
  }
  const label = pieceLabel(piece, language)
  const { words, original, formerly } = usePieceWords(piece)
  const face = piece.kind === 'question' ? 'bg-(--hue-fill) text-(--hue-ink)' : 'bg-kw'

  return (
    <section
      ref={root}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      tabIndex={-1}
      data-card={piece.id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      className={`absolute flex w-[348px] scroll-pt-16 scroll-pb-16 flex-col overflow-y-auto overscroll-contain rounded-4 bg-paper shadow-panel outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[72dvh] max-sm:w-full max-sm:rounded-b-none ${isOverDrawer ? 'z-50 max-lg:z-[72]' : 'z-50'}`}
      style={{ ...(piece.kind === 'question' ? hueStyle(piece.perspective.hue) : undefined), ...position }}
    >
      <div
        className={`sticky top-0 z-20 flex flex-none min-h-11 items-center justify-between gap-3 px-[22px] pt-[14px] ${face}`}
      >
        <span className="flex items-center gap-2 font-[700] font-display text-[13.5px]">
          <Icon
            name={
              piece.kind === 'question'
                ? hueIcon[piece.perspective.hue]
                : piece.kind === 'image'
                  ? 'image'
                  : 'keyword'
            }
            className="size-[18px]"
            stroke={2.2}
          />
          {piece.kind === 'question' ? label : t(`card.${piece.kind}`)}
        </span>
        <button
          type="button"
          aria-label={t('card.close')}
          onClick={close}
          className={`${toolButton} -mr-3 text-current hover:bg-transparent`}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className={`px-[22px] pb-[22px] ${face}`}>
        {piece.kind === 'image' ? (
          // biome-ignore lint/performance/noImgElement: a small drawing of our own, nothing to optimise
          <img
            src={`${illustrations}/${piece.image.file}`}
            alt=""
            className={`mt-1 mb-3 aspect-[4/3] rounded-3 object-cover ${notes.length > 0 ? 'h-[104px]' : 'w-full'}`}
          />
        ) : null}
        <h2
          id={heading}
          className={`font-display font-semibold tracking-[-0.014em] ${piece.kind === 'question' ? 'text-[23px] leading-[1.2]' : 'text-[22px] leading-[1.2]'}`}
        >
          {words}
        </h2>
        {piece.kind === 'question' ? <WordingOrigin original={original} formerly={formerly} /> : null}
        {place && isInSlot(piece, place) ? (
          <p className="mt-2.5 flex items-center gap-1.5 font-[600] text-[13px]">
            <Icon name="check" className="size-4" stroke={2.6} />
            {t('card.placed')}
          </p>
        ) : null}
      </div>
      <div className="flex flex-col gap-3 px-[18px] pt-4 pb-[18px]">
        {mayEdit ? (
          <div className="flex flex-wrap gap-2">
            <MoveMenu piece={piece} />
            <button
              type="button"
              className={`${lineButton} flex-1`}
              onClick={() => {
                setFresh(actions.addNote(piece.id))
                announcer.say(t('say.noteAdded', { piece: label }))
              }}
            >
              <Icon name="note" className="size-[18px]" />
              {t('card.writeNote')}
            </button>
            <DrawButton
              origin={{ kind: 'piece', piece: piece.id }}
              piece={piece}
              className={`${lineButton} basis-full`}
            />
          </div>
        ) : null}
        {piece.kind === 'question' ? <OwnThought piece={piece} /> : null}
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} piece={piece} shouldFocus={note.id === fresh} />
        ))}
      </div>
    </section>
  )
}
