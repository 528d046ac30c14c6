import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { namedTargets, type Target } from '@/lib/domain/namedTargets'
import { pieceLabel, questionLabel } from '@/lib/domain/pieceWords'
import { pulledLoose } from '@/lib/domain/pulledLoose'
import { isInSlot, type PieceSpec } from '@/lib/domain/table'
import { type Offer, TargetMenu } from './TargetMenu'

/** *Flyt til …*: every place a piece can go, by name. The equal way for whoever does not drag (WCAG 2.5.7). */
export function MoveMenu({ piece }: { readonly piece: PieceSpec }) {
  const t = useTranslations('board')
  const { session, table, actions, announcer, hand, language } = useBoardContext()
  const label = pieceLabel(piece, language)

  /** Unless somebody else has hold of it, which is said instead. */
  const unlessHeld = (act: () => void, said: string) => () => {
    const holder = hand.holderOf(piece.id)
    if (!holder) act()
    announcer.say(holder ? t('taken', { name: holder.name }) : said)
  }

  const offers = (): Offer[] => {
    const board = session.store.snapshot()
    const place = board.pieces[piece.id]
    const isPlaced = place !== undefined && isInSlot(piece, place)
    const name = (target: Target): string => {
      if (target.kind === 'slot') return t('target.slot', { piece: questionLabel(target.piece, language) })
      if (target.kind === 'beside')
        return t('target.beside', { piece: questionLabel(target.piece, language) })
      return t(isPlaced ? `target.out.${target.area}` : `target.area.${target.area}`)
    }
    const isHere = (target: Target) =>
      target.kind === 'slot' ? isPlaced : target.kind === 'beside' && board.laid[piece.id] === target.piece.id
    const loose = pulledLoose(table, board, piece)
    const pullLoose: Offer[] = loose
      ? [
          {
            key: 'loose',
            name: t('card.pullLoose'),
            choose: unlessHeld(
              () => actions.moveAll(new Map([[piece.id, loose]])),
              t('say.pulledLoose', { piece: label }),
            ),
          },
        ]
      : []
    const ways = namedTargets(table, piece, board).filter((target) => !isHere(target))
    return [
      ...pullLoose,
      ...ways.map((target) => ({
        key: target.id,
        name: name(target),
        choose: unlessHeld(
          () =>
            actions.move(
              piece.id,
              { x: target.x, y: target.y },
              target.kind === 'beside' ? target.piece.id : undefined,
            ),
          t('say.movedTo', { piece: label, target: name(target) }),
        ),
      })),
    ]
  }

  return (
    <TargetMenu
      label={t('card.moveTo')}
      button={`${lineButton} flex-1`}
      list="max-h-[288px] bg-paper-2 [--chosen:var(--color-paper)]"
      offers={offers}
    >
      <Icon name="move" className="size-[18px]" />
      {t('card.moveTo')}
    </TargetMenu>
  )
}
