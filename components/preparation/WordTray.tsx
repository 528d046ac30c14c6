import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EngravedOutline } from '@/components/board/pieces/EngravedOutline'
import { keywordHeight } from '@/lib/domain/keywordWidth'
import { keywordOutline } from '@/lib/domain/puzzle'

const slotWidth = 132
const slotOutline = keywordOutline(slotWidth, keywordHeight)

interface WordTrayProps {
  /** How many words it still has room for. */
  readonly left: number
  readonly isEmpty: boolean
  /** The pieces in it, as list items. */
  readonly children: ReactNode
}

/** The birch tray, with an engraved place for each word that has not been picked yet. */
export function WordTray({ left, isEmpty, children }: WordTrayProps) {
  const t = useTranslations('preparation.words')
  return (
    <div className="tray-surface mt-6 p-2 sm:p-2.5">
      <ul
        aria-label={t('tray')}
        className="flex min-h-[76px] flex-wrap items-center gap-x-6 gap-y-4 sm:gap-x-9 rounded-[26px] bg-tray-well px-3 py-4 shadow-well sm:px-5"
      >
        {children}
        {Array.from({ length: left }, (_, slot) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places are all alike
          <li key={slot} className="relative flex-none" style={{ width: slotWidth, height: keywordHeight }}>
            <EngravedOutline width={slotWidth} height={keywordHeight} outline={slotOutline} />
            {slot === 0 ? (
              <span className="absolute inset-0 flex items-center justify-center pl-3 font-display font-semibold text-[13.5px] text-tray-ink">
                {t(isEmpty || left > 1 ? 'first' : 'more')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
