import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import type { PieceId } from '@/lib/domain/board'
import { drawKeyword, drawnPlace } from '@/lib/domain/drawKeyword'
import { isSettled } from '@/lib/domain/isSettled'
import { isInPlay } from '@/lib/domain/laying'
import type { QuestionPiece } from '@/lib/domain/table'
import { tidy } from '@/lib/domain/tidy'
import { showPiece } from './showPiece'

/** What is done to the whole table by one press: tidying it, and drawing a keyword at random. */
export function useTableTools() {
  const t = useTranslations('tools')
  const { session, table, actions, announcer, hand, tools, view } = useBoardContext()
  const isHeld = (piece: PieceId) =>
    hand.snapshot()?.pieces.includes(piece) === true || hand.holderOf(piece) !== undefined
  return {
    tidyUp() {
      const board = session.store.snapshot()
      const moves = tidy(table, board, (piece) => isHeld(piece) || isSettled(table, board, piece))
      if (moves.size === 0) {
        announcer.say(t('say.isTidy'))
        return
      }
      actions.moveAll(moves)
      session.presence.tell({ what: 'tidied' })
      announcer.say(t('say.tidied', { count: moves.size }))
    },
    /** Laid at the question in focus where there is one. */
    draw(focus: QuestionPiece | undefined): void {
      const board = session.store.snapshot()
      const drawn = drawKeyword(table, board, {
        isInPlay: (piece) => isInPlay(board, piece),
        isHeld,
        random: Math.random,
      })
      if (!drawn) {
        announcer.say(t('say.noneToDraw'))
        return
      }
      actions.move(drawn.id, drawnPlace(table, board, drawn, focus), focus?.id)
      session.presence.tell({ what: 'drew', piece: drawn.id })
      tools.tell({ what: 'drew', piece: drawn.id })
      showPiece({ session, table, view }, drawn.id)
    },
  }
}
