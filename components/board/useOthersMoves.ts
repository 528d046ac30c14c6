import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { PieceId } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { isInSlot, joinedCounts } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'

/** Others' acts are told once the table has rested for a moment: only the newest, so that nobody is talked over. */
const calmMs = 1_200

/** Tells whoever cannot see it what others laid where, and everyone when a row has been joined. */
export function useOthersMoves(onRowJoined: (perspective: string) => void) {
  const { session, table, concept, actions, announcer, language } = useBoardContext()
  const t = useTranslations('board')
  useEffect(() => {
    const { store, remote } = session
    const lastHolder = new Map<PieceId, string>()
    let board = store.snapshot()
    let joined = joinedCounts(table, board)
    let isFirst = Object.keys(board.pieces).length === 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const noteHolders = () => {
      for (const person of remote.snapshot()) if (person.drag) lastHolder.set(person.drag.piece, person.name)
    }
    const tell = () => {
      const before = board
      board = store.snapshot()
      if (before.pieces === board.pieces) return
      const counts = joinedCounts(table, board)
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
        if (concept.layout.type === 'puzzle') {
          for (const { id, questions } of concept.layout.perspectives) {
            if (counts[id] === questions.length && joined[id] !== questions.length) onRowJoined(id)
          }
        }
      }
      isFirst = Object.keys(board.pieces).length === 0
      joined = counts
    }
    const endHolders = remote.subscribe(noteHolders)
    const endMoves = store.subscribe(tell)
    return () => {
      clearTimeout(timer)
      endHolders()
      endMoves()
    }
  }, [session, table, concept, actions, announcer, language, t, onRowJoined])
}
