import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useFacts } from '@/components/board/useFacts'
import { pieceLabel, pieceText } from '@/lib/domain/pieceWords'

/** Says aloud when the facilitator words a question anew while this person sits at the table. */
export function useRewordingNews(): void {
  const t = useTranslations('wording')
  const { announcer, table, language, address, knowsWordingSince } = useBoardContext()
  const { wording, rewordings } = useFacts()
  const known = useRef(rewordings)
  useEffect(() => {
    const before = known.current
    known.current = rewordings
    if (knowsWordingSince === undefined) return
    for (const piece of table.pieces) {
      if (piece.kind !== 'question') continue
      const { id } = piece.question
      if (!rewordings[id] || rewordings[id].at === before[id]?.at) continue
      const words = pieceText(piece, language, address, wording)
      announcer.say(t('say', { piece: pieceLabel(piece, language), words }))
    }
  }, [announcer, table, language, address, knowsWordingSince, wording, rewordings, t])
}
