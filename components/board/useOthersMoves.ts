import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { isInSlot } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'

/** Others' acts are told once the table has rested for a moment: only the newest, so that nobody is talked over. */
const calmMs = 1_200

/** Tells whoever cannot see it what others laid where. */
export function useOthersMoves() {
  const { session, table, actions, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  useEffect(() => {
    const { store, remote } = session
    const lastHolder = new Map<PieceId, string>()
    let board = store.snapshot()
    let isFirst = Object.keys(board.pieces).length === 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const noteHolders = () => {
      for (const { holds, name } of remote.snapshot()) for (const piece of holds) lastHolder.set(piece, name)
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
          const name = lastHolder.get(piece.id) ?? t('say.someone')
          const sentence = t(isInSlot(piece, place) ? 'say.otherPlaced' : 'say.otherLaid', {
            name,
            piece: pieceLabel(piece, language),
          })
          clearTimeout(timer)
          timer = setTimeout(() => announcer.say(sentence), calmMs)
        }
      }
      isFirst = Object.keys(board.pieces).length === 0
    }
    const endHolders = remote.subscribe(noteHolders)
    const endMoves = store.subscribe(tell)
    return () => {
      clearTimeout(timer)
      endHolders()
      endMoves()
    }
  }, [session, table, actions, announcer, language, t])
}
