import { useTranslations } from 'next-intl'
import { type MouseEvent, memo, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useBoardContext } from '@/components/board/boardContext'
import { useRenderCount } from '@/components/board/pieces/useRenderCount'
import { personStyle } from '@/components/ui/personStyle'
import { noteText } from '@/lib/board/editNote'
import type { BoardNote } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { NoteButtons } from './NoteButtons'
import { NoteFooter } from './NoteFooter'
import { NoteText } from './NoteText'
import { useAuthors } from './useAuthors'
import { useNoteDrag } from './useNoteDrag'
import { useNoteView } from './useNoteView'
import { useWriters } from './useWriters'

interface NoteCardProps {
  readonly note: BoardNote
  /** There the card is for hands; with the keyboard a note is reached through its piece's card or its own. */
  readonly isOnTable?: boolean
  readonly shouldFocus?: boolean
  readonly isTabStop?: boolean
}

/** Smaller than this nobody reads or writes a note on the table: it is taken close instead. */
const readableZoom = 0.6

/** A note in its writer's tint. Everybody may write on in it; only its writer takes it back. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { note, isOnTable = false, shouldFocus = false, isTabStop = false } = props
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session, table, view, notes, remoteNotes, language, myId, mayEdit, openCard } = useBoardContext()
  const card = useRef<HTMLElement>(null)
  const [isWriting, setIsWriting] = useState(shouldFocus)
  const counter = useRenderCount()
  useNoteDrag(card, note, isOnTable && mayEdit)
  // Once: drawn anew where somebody moves the note, it must not take the keyboard again.
  useEffect(() => {
    if (!shouldFocus) return
    setIsWriting(true)
    notes.show({ [isOnTable ? 'freshOnTable' : 'fresh']: undefined })
  }, [shouldFocus, isOnTable, notes])
  const isHeld = useNoteView(({ held }) => held === note.id)
  const holder = useSyncExternalStore(
    remoteNotes.subscribe,
    () => remoteNotes.holderOf(note.id),
    () => undefined,
  )
  const author = useAuthors()(note.createdBy)
  const { written, others } = useWriters(noteText(session.doc, note.id), author)
  const piece = note.piece ? table.byId.get(note.piece) : undefined
  const name = author?.firstName ?? board('note.someone')
  const on = piece ? pieceLabel(piece, language) : undefined
  const by = on ? board('note.by', { name, piece: on }) : t('byOnTable', { name })

  const open = () => {
    if (note.piece) openCard(note.piece)
    else {
      openCard(undefined)
      notes.show({ opened: note.answers ?? note.id })
    }
  }
  const onClick = ({ target }: MouseEvent) => {
    if (!isOnTable || !(target instanceof Element) || target.closest('button, textarea')) return
    if (!mayEdit || !target.closest('[data-note-words]') || view.snapshot().zoom < readableZoom) open()
    // At once: a phone shows its keyboard for a field that is focused by the touch itself.
    else flushSync(() => setIsWriting(true))
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in its footer does the same
    <article
      ref={card}
      data-note={note.id}
      aria-label={note.answers ? t('answerBy', { by }) : by}
      onClick={onClick}
      className={`rounded-[4px_16px_16px_16px] bg-(--person-tint) px-3.5 pt-3 shadow-rest ${
        isOnTable ? `touch-none select-none pb-2.5 ${mayEdit ? 'cursor-grab' : ''}` : 'pb-1'
      } ${isOnTable && (isHeld || holder) ? 'opacity-35' : ''} ${note.answers && (!isOnTable || !piece) ? 'ml-5' : ''}`}
      style={personStyle(author?.colour ?? 5)}
    >
      <div ref={counter} className="contents" />
      <NoteText
        note={note}
        label={on ? board('note.textOn', { piece: on }) : t('textOnTable')}
        isMine={author?.id === myId}
        written={written}
        isOnTable={isOnTable}
        isWriting={isOnTable ? isWriting : shouldFocus}
        onWritten={() => setIsWriting(false)}
      />
      <NoteFooter
        note={note}
        author={author}
        others={others}
        isOnTable={isOnTable}
        onOpen={open}
        isTabStop={isTabStop}
      />
      {isOnTable ? null : <NoteButtons note={note} piece={piece} isMine={author?.id === myId} />}
    </article>
  )
})
