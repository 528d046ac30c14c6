import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import type { PieceSpec } from '@/lib/domain/table'

/** Tap to pick up, tap to place: the equal way for a hand that cannot hold on while it moves (WCAG 2.5.7); by keys, arrows and Enter. */
export function PickUpButton({
  piece,
  className = '',
}: {
  readonly piece: PieceSpec
  readonly className?: string
}) {
  const t = useTranslations('board')
  const { hand, openCard } = useBoardContext()
  return (
    <button
      type="button"
      className={`${lineButton} ${className}`}
      onClick={({ detail }) => {
        openCard(undefined)
        document.querySelector<HTMLElement>(`[data-piece="${piece.id}"]`)?.focus({ preventScroll: true })
        // Pressed by keys, there is no tap to lay it with.
        hand.lift(piece.id, detail === 0 ? 'keys' : 'pickedUp')
      }}
    >
      <Icon name="hand" className="size-[18px]" />
      {t('card.pickUp')}
    </button>
  )
}
