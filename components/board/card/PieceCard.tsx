import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { NoteCard } from '@/components/board/notes/NoteCard'
import { useNoteView } from '@/components/board/notes/useNoteView'
import { WithdrawnNotes } from '@/components/board/notes/WithdrawnNotes'
import { lineButton, toolButton } from '@/components/board/panelClasses'
import { useTurnTo } from '@/components/board/pieces/useTurnTo'
import { useBoard } from '@/components/board/useBoard'
import { SpotlightButton } from '@/components/facilitation/SpotlightButton'
import { DrawButton } from '@/components/plan/DrawButton'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { noteStacks } from '@/lib/domain/noteStack'
import { pieceLabel } from '@/lib/domain/pieceWords'
import type { PieceSpec } from '@/lib/domain/table'
import { CardFace } from './CardFace'
import { LaidPieces } from './LaidPieces'
import { MoveMenu } from './MoveMenu'
import { OwnThought } from './OwnThought'
import { PickUpButton } from './PickUpButton'
import { useCardPosition } from './useCardPosition'

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
  const { language, illustrations, actions, announcer, notes: desk, mayEdit, openCard } = useBoardContext()
  const board = useBoard()
  const heading = useId()
  const root = useRef<HTMLElement>(null)
  const fresh = useNoteView((view) => view.fresh)
  const position = useCardPosition(piece, right)
  const notes = noteStacks(board).find(({ id }) => id === piece.id)?.notes ?? []
  useTurnTo(piece)

  useEffect(() => {
    root.current?.focus({ preventScroll: true })
  }, [])

  const close = () => {
    openCard(undefined)
    document.querySelector<HTMLElement>(`[data-piece="${piece.id}"]`)?.focus({ preventScroll: true })
  }
  const label = pieceLabel(piece, language)
  const face = piece.kind === 'question' ? 'bg-(--hue-fill) text-(--hue-ink)' : 'bg-paper'

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
      className={`absolute flex scroll-pt-16 scroll-pb-16 flex-col overflow-y-auto overscroll-contain rounded-4 bg-paper shadow-lift outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[72dvh] max-sm:w-full max-sm:rounded-b-none ${isOverDrawer ? 'z-50 max-lg:z-[72]' : 'z-50'}`}
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
      {piece.kind === 'image' ? (
        // biome-ignore lint/performance/noImgElement: a small drawing of our own, nothing to optimise
        <img
          src={`${illustrations}/${piece.image.file}`}
          alt=""
          className="mx-[22px] mt-1 mb-3 w-[min(calc(100%-44px),46dvh)] flex-none rounded-3 shadow-rest lg:absolute lg:top-[62px] lg:left-[22px] lg:m-0 lg:w-[340px]"
        />
      ) : null}
      <div className={piece.kind === 'image' ? 'lg:min-h-[362px] lg:pl-[362px]' : 'contents'}>
        <CardFace piece={piece} heading={heading} />
        <div
          className={`flex flex-col gap-3 px-[18px] pb-[18px] ${piece.kind === 'question' ? 'pt-11' : 'pt-3'}`}
        >
          {mayEdit ? (
            <div className="flex flex-wrap gap-2">
              <PickUpButton piece={piece} className="basis-full" />
              <MoveMenu piece={piece} />
              <button
                type="button"
                className={`${lineButton} flex-1`}
                onClick={() => {
                  desk.show({ fresh: actions.addNote(piece.id) })
                  announcer.say(t('say.noteAdded', { piece: label }))
                }}
              >
                <Icon name="note" className="size-[18px]" />
                {t('card.writeNote')}
              </button>
              <SpotlightButton piece={piece} className={`${lineButton} basis-full`} />
              <DrawButton
                origin={{ kind: 'piece', piece: piece.id }}
                piece={piece}
                className={`${lineButton} basis-full`}
              />
            </div>
          ) : null}
          {piece.kind === 'question' ? <LaidPieces question={piece} /> : null}
          {piece.kind === 'question' ? <OwnThought piece={piece} /> : null}
          {notes.map((note) => (
            <NoteCard key={note.id} note={note} shouldFocus={note.id === fresh} />
          ))}
          <WithdrawnNotes />
        </div>
      </div>
    </section>
  )
}
