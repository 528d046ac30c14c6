import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { quietButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** While a piece is picked up: what the next tap does, and the way back. In place of the tools at the lower edge. */
export function HandBanner() {
  const t = useTranslations('board')
  const { hand, table, language } = useBoardContext()
  const held = useSyncExternalStore(hand.subscribe, hand.snapshot, () => undefined)
  const piece = held && table.byId.get(held.lead)
  if (!piece || held.grip === 'dragged') return null
  return (
    <section
      aria-label={t('hand.label')}
      data-in-hand={held.lead}
      className="absolute bottom-3.5 left-1/2 z-[60] flex min-h-[60px] w-max max-w-[calc(100vw-28px)] -translate-x-1/2 items-center gap-3 rounded-3 bg-ink py-2 pr-2 pl-4 text-on-ink shadow-lift min-[90rem]:left-[calc(50%-158px)]"
    >
      <Icon name="hand" className="size-5 flex-none" stroke={2.2} />
      <p className="text-[15px] leading-snug">
        <b className="block font-[650]">{t(held.grip === 'pickedUp' ? 'hand.tapWhere' : 'hand.keys')}</b>
        <span className="block max-w-[52vw] truncate text-[13px] opacity-80">
          {pieceLabel(piece, language)}
        </span>
      </p>
      <button
        type="button"
        className={`${quietButton} hover:bg-transparent hover:underline`}
        onClick={() => hand.putBack()}
      >
        {t('hand.giveUp')}
      </button>
    </section>
  )
}
