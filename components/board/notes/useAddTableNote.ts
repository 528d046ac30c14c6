import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Smaller than this, a note is written in its own card, since on the table nobody could read it. */
const writableZoom = 0.6

/** Puts an empty note on the table – there (board units, its corner), or where there is room – to be written in at once. */
export function useAddTableNote(): (at?: { readonly x: number; readonly y: number }) => void {
  const t = useTranslations('notes')
  const { actions, announcer, notes, view, openCard } = useBoardContext()
  return useCallback(
    (at) => {
      const note = actions.addTableNote(at)
      const isSmall = view.snapshot().zoom < writableZoom
      if (isSmall) openCard(undefined)
      notes.show(isSmall ? { opened: note, fresh: note } : { freshOnTable: note })
      announcer.say(t('say.added'))
    },
    [actions, announcer, notes, view, openCard, t],
  )
}
