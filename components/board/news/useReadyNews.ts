import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useFacts } from '@/components/board/useFacts'

/** Says aloud that the table lies there, once whoever waited for it has heard that it was being laid. */
export function useReadyNews(): void {
  const t = useTranslations('board')
  const life = useTranslations('life')
  const { announcer } = useBoardContext()
  const { openedAt } = useFacts()
  const isTold = useRef(false)
  useEffect(() => {
    if (isTold.current) return
    isTold.current = true
    announcer.tell([t('laid'), ...(openedAt ? [] : [`${life('opening.faceDown')}.`])].join(' '))
  }, [announcer, openedAt, t, life])
}
