import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useBoard } from '@/components/board/useBoard'
import { useFacts } from '@/components/board/useFacts'
import { Icon } from '@/components/ui/Icon'
import { picksWaiting } from '@/lib/domain/picksWaiting'

/** How many picked keywords have not been laid to a question yet; a press lists them. A help, never a duty: gone at none. */
export function PicksWaiting() {
  const t = useTranslations('tools.picks')
  const { tools } = useBoardContext()
  const board = useBoard()
  const { picks } = useFacts()
  const count = picksWaiting(board, picks).length
  if (count === 0) return null
  return (
    <button
      type="button"
      data-picks-waiting={count}
      aria-label={t('waiting', { count })}
      title={t('waiting', { count })}
      aria-haspopup="dialog"
      onClick={() => tools.open('keyword')}
      className="ml-1 flex h-11 min-w-11 flex-none items-center justify-center gap-1.5 whitespace-nowrap rounded-[13px] px-2 max-sm:ml-0 max-sm:gap-1 max-sm:px-1 font-[600] text-[13px] text-ink-2 leading-none hover:bg-paper-2 max-lg:h-9"
    >
      <Icon name="keyword" className="size-[18px]" stroke={2.1} />
      <span aria-hidden="true" className="2xl:hidden">
        {count}
      </span>
      <span aria-hidden="true" className="max-2xl:hidden">
        {t('short', { count })}
      </span>
    </button>
  )
}
