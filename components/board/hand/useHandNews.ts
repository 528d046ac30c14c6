import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** Says what one's own hand does; and to the eye, who has hold of the piece that was to be taken. */
export function useHandNews(onTaken: (name: string) => void) {
  const { hand, table, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  useEffect(
    () =>
      hand.onNews((news) => {
        if (news.kind === 'taken') {
          announcer.say(t('taken', { name: news.name }))
          onTaken(news.name)
          return
        }
        const piece = table.byId.get(news.piece)
        if (!piece) return
        const label = pieceLabel(piece, language)
        if (news.kind !== 'lifted') announcer.say(t(`say.${news.kind}`, { piece: label }))
        else if (news.grip !== 'dragged') {
          announcer.say(t(`say.lifted.${news.grip}`, { piece: label, count: news.count }))
        }
      }),
    [hand, table, announcer, language, t, onTaken],
  )
}
