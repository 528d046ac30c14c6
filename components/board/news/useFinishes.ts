import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { sounds } from '@/components/looks/sounds'
import type { Message } from './Toasts'

/** What falls into place is said and heard: a piece by whoever laid it, a row and the whole puzzle by everyone. */
export function useFinishes(show: (message: Message) => void) {
  const { finishes, concept, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  useEffect(
    () =>
      finishes.subscribe((finish, isOwn) => {
        if (finish.kind === 'snapped') {
          if (isOwn) sounds.play('snap')
          return
        }
        if (finish.kind === 'gathered') {
          sounds.play('gathered')
          announcer.say(t('gatheredToast'))
          show({ kind: 'gathered' })
          return
        }
        sounds.play('row')
        const row =
          concept.layout.type === 'puzzle'
            ? concept.layout.perspectives.find(({ id }) => id === finish.perspective)
            : undefined
        if (row) announcer.say(t('rowJoinedToast', { row: row.name[language] }))
        show({ kind: 'rowJoined', perspective: finish.perspective })
      }),
    [finishes, concept, announcer, language, show, t],
  )
}
