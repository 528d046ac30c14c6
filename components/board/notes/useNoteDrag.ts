import { useTranslations } from 'next-intl'
import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { followHand } from '@/components/board/hand/followHand'
import { createPlanOpener, sectionAt } from '@/components/board/planOpener'
import { toBoard } from '@/components/board/view/viewport'
import type { BoardNote } from '@/lib/domain/board'
import { noteGoal } from '@/lib/domain/noteGoal'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { createPresenceSender } from '@/lib/sync/presenceSender'
import { createNoteGhost } from './noteGhost'

/**
 * Lets a hand take a note on the table – mouse, pen or finger – and lay it on a piece, on the bare table or into the
 * plan. A field that is being written in is left alone: there the hand selects words.
 */
export function useNoteDrag(card: RefObject<HTMLElement | null>, note: BoardNote, isOn: boolean): void {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session, table, view, notes, remoteNotes, actions, announcer, plan, language } = useBoardContext()
  const { id } = note
  // An answer goes with what it answers: that is what is in the hand for the others.
  const lifted = note.answers ?? id
  useEffect(() => {
    const element = card.current
    if (!element || !isOn) return
    let stop = () => {}
    function carryFrom(down: PointerEvent): void {
      if (!element) return
      const box = element.getBoundingClientRect()
      const from = { x: box.left, y: box.top }
      const { zoom } = view.snapshot()
      const ghost = createNoteGhost(element, zoom)
      const opener = createPlanOpener(plan)
      const sender = createPresenceSender(session.connection.awareness)
      const cornerAt = (at: PointerEvent) => ({
        x: from.x + at.clientX - down.clientX,
        y: from.y + at.clientY - down.clientY,
      })
      const end = () => {
        ghost.remove()
        sender.set({ note: undefined })
        notes.show({ held: undefined, over: undefined })
      }
      stop = followHand(down, element, {
        onLift() {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          notes.show({ held: id })
          announcer.say(t('say.lifted'))
        },
        onMove(at) {
          const corner = cornerAt(at)
          ghost.moveTo(corner)
          const onTable = toBoard(view.snapshot(), corner)
          sender.set({ note: { id: lifted, x: Math.round(onTable.x), y: Math.round(onTable.y) } })
          notes.show({ over: sectionAt(at) })
          opener.pointAt(at)
        },
        onDrop(at) {
          const section = sectionAt(at)
          const isOnTable = document.elementFromPoint(at.clientX, at.clientY)?.closest('[data-table]')
          end()
          if (section) {
            notes.give(section, id)
            opener.done()
            return
          }
          opener.giveUp()
          if (!isOnTable) return announcer.say(t('say.putBack'))
          const shown = view.snapshot()
          const pointer = toBoard(shown, { x: at.clientX, y: at.clientY })
          const goal = noteGoal(table, session.store.snapshot(), toBoard(shown, cornerAt(at)), pointer)
          actions.moveNote(id, goal)
          const piece = typeof goal === 'string' ? table.byId.get(goal) : undefined
          announcer.say(piece ? t('say.laidOn', { piece: pieceLabel(piece, language) }) : t('say.laid'))
        },
        onGiveUp() {
          end()
          opener.giveUp()
          announcer.say(t('say.putBack'))
        },
      })
    }

    const onPointerDown = (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0 || !(event.target instanceof Element)) return
      if (event.target === document.activeElement || event.target.closest('button')) return
      const holder = remoteNotes.holderOf(lifted)
      if (holder) announcer.say(board('taken', { name: holder.name }))
      else carryFrom(event)
    }
    element.addEventListener('pointerdown', onPointerDown)
    return () => {
      element.removeEventListener('pointerdown', onPointerDown)
      // It may no longer be laid anywhere.
      stop()
    }
  }, [
    card,
    id,
    lifted,
    isOn,
    session,
    table,
    view,
    notes,
    remoteNotes,
    actions,
    announcer,
    plan,
    language,
    t,
    board,
  ])
}
