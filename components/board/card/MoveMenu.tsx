import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { namedTargets, type Target } from '@/lib/domain/namedTargets'
import { pieceLabel, questionLabel } from '@/lib/domain/pieceWords'
import { pulledLoose } from '@/lib/domain/pulledLoose'
import { isInSlot, type PieceSpec } from '@/lib/domain/table'
import { enterMenu, onMenuKey } from './menuKeys'

const item =
  'min-h-11 flex-none rounded-2 px-3 py-2 text-left font-[550] text-[15px] leading-snug hover:bg-paper-3 focus-visible:bg-paper focus-visible:outline-offset-[-3px]'

/** *Flyt til …*: every place a piece can go, by name. The equal way for whoever does not drag (WCAG 2.5.7). */
export function MoveMenu({ piece }: { readonly piece: PieceSpec }) {
  const t = useTranslations('board')
  const { session, table, actions, announcer, hand, language } = useBoardContext()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (isOpen) enterMenu(list.current)
  }, [isOpen])

  const board = session.store.snapshot()
  const place = board.pieces[piece.id]
  const isPlaced = place !== undefined && isInSlot(piece, place)
  const targets = isOpen
    ? namedTargets(table, piece, board).filter((target) =>
        target.kind === 'slot'
          ? !isPlaced
          : target.kind !== 'beside' || board.laid[piece.id] !== target.piece.id,
      )
    : []

  const loose = isOpen ? pulledLoose(table, board, piece) : undefined

  const name = (target: Target): string => {
    if (target.kind === 'slot') return t('target.slot', { piece: questionLabel(target.piece, language) })
    if (target.kind === 'beside') return t('target.beside', { piece: questionLabel(target.piece, language) })
    return t(isPlaced ? `target.out.${target.area}` : `target.area.${target.area}`)
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const choose = (target: Target) => {
    const holder = hand.holderOf(piece.id)
    if (holder) {
      announcer.say(t('taken', { name: holder.name }))
      close()
      return
    }
    const to = target.kind === 'beside' ? target.piece.id : undefined
    actions.move(piece.id, { x: target.x, y: target.y }, to)
    announcer.say(t('say.movedTo', { piece: pieceLabel(piece, language), target: name(target) }))
    close()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        className={`${lineButton} flex-1`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="move" className="size-[18px]" />
        {t('card.moveTo')}
      </button>
      {isOpen ? (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={t('card.moveTo')}
          tabIndex={-1}
          onKeyDown={(event) => onMenuKey(event, list.current, { close, leave: () => setOpen(false) })}
          className="order-last flex max-h-[288px] basis-full flex-col overflow-y-auto rounded-3 bg-paper-2 p-1.5"
        >
          {loose ? (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                const holder = hand.holderOf(piece.id)
                if (!holder) actions.moveAll(new Map([[piece.id, loose]]))
                announcer.say(
                  holder
                    ? t('taken', { name: holder.name })
                    : t('say.pulledLoose', { piece: pieceLabel(piece, language) }),
                )
                close()
              }}
              className={item}
            >
              {t('card.pullLoose')}
            </button>
          ) : null}
          {targets.map((target) => (
            <button
              key={target.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => choose(target)}
              className={item}
            >
              {name(target)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  )
}
