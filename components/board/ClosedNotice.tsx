import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/Mark'
import { primaryButton } from './panelClasses'
import { useConnection } from './useConnection'

interface ClosedNoticeProps {
  readonly title: string
  readonly menu?: ReactNode
}

/** The server has closed the board for this person: which conversation, why, and what to do. */
export function ClosedNotice({ title, menu }: ClosedNoticeProps) {
  const t = useTranslations('board')
  const words = useTranslations('errors.closed')
  const { closeName } = useConnection()
  return (
    <main className="table-surface absolute inset-0 grid place-items-center p-5">
      <div className="flex max-w-[440px] flex-col gap-4 rounded-4 bg-paper p-7 shadow-panel">
        <Mark size={40} />
        <h1 className="text-[22px]">{title}</h1>
        <p role="alert" className="text-[16px] text-ink-2" data-closed={closeName}>
          {closeName && words.has(closeName) ? words(closeName) : t('closed')}
        </p>
        <button
          type="button"
          className={`${primaryButton} self-start`}
          onClick={() => window.location.reload()}
        >
          {t('tryAgain')}
        </button>
        {menu ? (
          <nav
            aria-label={t('menu')}
            className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-3 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center [&_a]:gap-2 [&_a]:underline"
          >
            {menu}
          </nav>
        ) : null}
      </div>
    </main>
  )
}
