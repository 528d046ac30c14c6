import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { type Offer, TargetMenu } from '@/components/board/card/TargetMenu'
import { quietLine } from '@/components/board/panelClasses'
import type { BoardNote } from '@/lib/domain/board'
import { type NoteTarget, noteTargets } from '@/lib/domain/noteTargets'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** *Flyt til …* for a note: every place it can go, by name (WCAG 2.5.7). */
export function NoteMoveMenu({ note }: { readonly note: BoardNote }) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session, table, remoteNotes, actions, announcer, language } = useBoardContext()

  const name = (target: NoteTarget) =>
    target.kind === 'area'
      ? board(`target.area.${target.area}`)
      : t('target.piece', { piece: pieceLabel(target.piece, language) })
  const move = (target: NoteTarget) => {
    const holder = remoteNotes.holderOf(note.id)
    if (holder) {
      announcer.say(board('taken', { name: holder.name }))
      return
    }
    actions.moveNote(note.id, target.kind === 'piece' ? target.piece.id : target)
    announcer.say(t('say.movedTo', { target: name(target) }))
  }
  const offers = (): Offer[] =>
    noteTargets(table, session.store.snapshot(), note.piece).map((target) => ({
      key: target.kind === 'piece' ? target.piece.id : target.area,
      name: name(target),
      choose: () => move(target),
    }))

  return (
    <TargetMenu
      label={t('moveTo')}
      isNamed
      button={quietLine}
      list="mx-2 mb-2 max-h-[244px] bg-paper text-ink [--chosen:var(--color-paper-2)]"
      offers={offers}
    >
      {board('card.moveTo')}
    </TargetMenu>
  )
}
