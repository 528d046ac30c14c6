import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { moverOf } from '@/lib/board/moverOf'
import type { PieceId } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { isInSlot } from '@/lib/domain/table'
import { newsOfMoves, type OthersMove } from './newsOfMoves'

/** So long after the last move nobody's news is gathered with what comes next. */
const gatherMs = 2_500

/** Tells whoever cannot see it what others laid where. */
export function useOthersMoves() {
  const { session, table, actions, announcer, language, seats } = useBoardContext()
  const t = useTranslations('board')
  useEffect(() => {
    const { doc, store, remote, connection } = session
    let board = store.snapshot()
    let isFirst = Object.keys(board.pieces).length === 0
    let gathered: OthersMove[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const nameOf = (piece: PieceId) => {
      const mover = moverOf(doc, piece)
      const id = mover === undefined ? undefined : connection.snapshot().directory.clients[String(mover)]
      return (
        seats
          .find(({ personId }) => personId === id)
          ?.name.trim()
          .split(/\s+/)[0] ?? t('say.someone')
      )
    }
    // Who tidies or draws says so; a list of the pieces that moved by it would only be noise.
    const isTold = (piece: PieceId) => {
      const mover = moverOf(doc, piece)
      const act = remote.snapshot().find(({ client }) => client === mover)?.act
      return act?.what === 'tidied' || (act?.what === 'drew' && act.piece === piece)
    }
    const tellMoves = () => {
      const news = newsOfMoves(gathered)
      if (!news) return
      const { name, piece, isPlaced, more } = news
      const sentence = t(isPlaced ? 'say.otherPlaced' : 'say.otherLaid', {
        name,
        piece: pieceLabel(piece, language),
      })
      announcer.tell(more > 0 ? `${sentence} ${t('say.more', { count: more })}` : sentence)
    }
    const tell = () => {
      const before = board
      board = store.snapshot()
      if (before.pieces === board.pieces) return
      // The stored board arriving is not somebody's act.
      if (!isFirst) {
        for (const piece of table.pieces) {
          const place = board.pieces[piece.id]
          if (!place || place === before.pieces[piece.id] || actions.movedItself(piece.id, place)) continue
          if (isTold(piece.id)) continue
          gathered.push({ name: nameOf(piece.id), piece, isPlaced: isInSlot(piece, place) })
        }
        if (gathered.length > 0) {
          tellMoves()
          clearTimeout(timer)
          timer = setTimeout(() => {
            gathered = []
          }, gatherMs)
        }
      }
      isFirst = Object.keys(board.pieces).length === 0
    }
    const end = store.subscribe(tell)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session, table, actions, announcer, language, seats, t])
}
