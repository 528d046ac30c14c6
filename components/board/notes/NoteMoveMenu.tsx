import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { enterMenu, onMenuKey } from '@/components/board/card/menuKeys'
import { quietLine } from '@/components/board/panelClasses'
import type { BoardNote } from '@/lib/domain/board'
import { type NoteTarget, noteTargets } from '@/lib/domain/noteTargets'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** *Flyt til …* for a note: every place it can go, by name (WCAG 2.5.7). */
export function NoteMoveMenu({ note }: { readonly note: BoardNote }) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session, table, remoteNotes, actions, announcer, language } = useBoardContext()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) enterMenu(list.current)
  }, [isOpen])

  const name = (target: NoteTarget) =>
    target.kind === 'area'
      ? board(`target.area.${target.area}`)
      : t('target.piece', { piece: pieceLabel(target.piece, language) })
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const choose = (target: NoteTarget) => {
    const holder = remoteNotes.holderOf(note.id)
    if (holder) announcer.say(board('taken', { name: holder.name }))
    else {
      actions.moveNote(note.id, target.kind === 'piece' ? target.piece.id : target)
      announcer.say(t('say.movedTo', { target: name(target) }))
    }
    close()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('moveTo')}
        className={quietLine}
        onClick={() => setOpen(!isOpen)}
      >
        {board('card.moveTo')}
      </button>
      {isOpen ? (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={t('moveTo')}
          tabIndex={-1}
          onKeyDown={(event) => onMenuKey(event, list.current, { close, leave: () => setOpen(false) })}
          className="order-last mx-2 mb-2 flex max-h-[244px] basis-full flex-col overflow-y-auto rounded-3 bg-paper p-1.5 text-ink"
        >
          {noteTargets(table, session.store.snapshot(), note.piece).map((target) => (
            <button
              key={target.kind === 'piece' ? target.piece.id : target.area}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => choose(target)}
              className="min-h-11 flex-none rounded-2 px-3 py-2 text-left font-[550] text-[15px] leading-snug hover:bg-paper-3 focus-visible:bg-paper-2 focus-visible:outline-offset-[-3px]"
            >
              {name(target)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  )
}
