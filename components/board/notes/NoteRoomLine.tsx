import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { BoardNote } from '@/lib/domain/board'
import { inParts, noteLimit, noteWarning } from '@/lib/domain/noteLimit'
import type { Refusal } from './guardField'

interface NoteRoomLineProps {
  readonly note: BoardNote
  readonly refusal: Refusal | undefined
  readonly onDone: () => void
}

const wayOut =
  'min-h-11 rounded-2 px-2.5 text-left font-[650] underline decoration-1 underline-offset-2 hover:bg-paper-2'

/** What is left of a note's room, and what becomes of a text that was too long for it or was none: nothing of it is lost unsaid. */
export function NoteRoomLine({ note, refusal, onDone }: NoteRoomLineProps) {
  const t = useTranslations('notes.room')
  const { actions, announcer } = useBoardContext()
  const root = useRef<HTMLDivElement>(null)
  const left = noteLimit - note.text.length

  if (refusal?.kind === 'picture') {
    return (
      <div role="alert" className="mt-1 rounded-2 bg-paper p-1.5 text-[13px] text-ink">
        <p className="px-1.5 py-1">{t('picture')}</p>
        <button type="button" className={wayOut} onClick={onDone}>
          {t('fine')}
        </button>
      </div>
    )
  }
  if (refusal?.kind === 'tooLong') {
    const room = Math.max(0, left + refusal.end - refusal.start)
    const parts = inParts(refusal.text, room, noteLimit)
    const isOneSign = refusal.text.length <= 2
    const fill = (words: string) => {
      const area = root.current?.closest('[data-note]')?.querySelector('textarea')
      if (!area || words === '') return
      area.setRangeText(words, refusal.start, refusal.end, 'end')
      area.dispatchEvent(new Event('input', { bubbles: true }))
    }
    return (
      <div ref={root} role="alert" className="mt-1 rounded-2 bg-paper p-1.5 text-[13px] text-ink">
        <p className="px-1.5 py-1">
          {isOneSign
            ? t('full', { limit: noteLimit })
            : t('tooLong', { limit: noteLimit, length: refusal.text.length })}
        </p>
        {isOneSign ? null : (
          <button
            type="button"
            className={wayOut}
            onClick={() => {
              const [first = '', ...others] = parts
              fill(first)
              for (const words of others) {
                if (note.piece) actions.addNote(note.piece, words)
                else actions.answerNote(note.id, words)
              }
              announcer.say(t('spread', { count: others.length }))
              onDone()
            }}
          >
            {t('toMore', { count: parts.filter((part) => part !== '').length })}
          </button>
        )}
        <button type="button" className={wayOut} onClick={onDone}>
          {t(isOneSign ? 'fine' : 'leave')}
        </button>
      </div>
    )
  }
  if (left > noteWarning) return null
  return (
    <p className="text-right font-[600] text-[12px] text-ink-2 tabular-nums" role="status" data-left={left}>
      {left >= 0 ? t('left', { count: left }) : t('over', { count: -left })}
    </p>
  )
}
