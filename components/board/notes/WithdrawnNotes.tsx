import { useTranslations } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { quietLine } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { createWithdrawnNotes } from '@/lib/board/withdrawnNotes'
import { useAuthors } from './useAuthors'

/** A quiet list of the notes that this person has taken back, each to be laid where it was; nobody else is shown them. */
export function WithdrawnNotes() {
  const t = useTranslations('notes')
  const { session, table, actions, announcer, notes, myId, mayEdit } = useBoardContext()
  const store = useMemo(() => createWithdrawnNotes(session.doc, table), [session, table])
  const all = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
  const authorOf = useAuthors()
  const mine = all.filter(({ createdBy, text }) => authorOf(createdBy)?.id === myId && text.trim() !== '')
  if (mine.length === 0 || !mayEdit) return null
  return (
    <details className="rounded-3 bg-paper-2 px-3 text-[13px] text-ink-2">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 font-[650]">
        <Icon name="undo" className="size-4" />
        {t('withdrawn.heading', { count: mine.length })}
      </summary>
      <p className="pb-1">{t('withdrawn.onlyYou')}</p>
      <ul className="flex flex-col gap-1 pb-2">
        {mine.map((note) => (
          <li key={note.id} className="flex items-center gap-2 border-line border-t pt-1">
            <span dir="auto" className="line-clamp-2 min-w-0 flex-1 wrap-anywhere text-[14px] text-ink">
              {note.text}
            </span>
            <button
              type="button"
              className={`${quietLine} text-ink`}
              onClick={() => {
                actions.bringBackNote(note.id)
                notes.show({ withdrawn: undefined })
                announcer.say(t('say.broughtBack'))
              }}
            >
              {t('withdrawn.bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
