import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { Button } from '@/components/ui/Button'
import { Mark } from '@/components/ui/Mark'
import type { CloseName } from '@/lib/sync/closeCodes'
import { RescuedText } from './RescuedText'
import { useConnection } from './useConnection'
import { useRescuedWords } from './useRescuedWords'

interface ClosedNoticeProps {
  readonly title: string
  readonly menu?: ReactNode
}

/** Endings after which the same page can do nothing, but a newer one can. */
const mendedByReload: readonly CloseName[] = ['oldCopy', 'oldClient']

/** The server has closed the board for this person: which conversation, why, and what to do. */
export function ClosedNotice({ title, menu }: ClosedNoticeProps) {
  const t = useTranslations('board')
  const reason = useTranslations('errors.closed')
  const { rescued } = useBoardContext().session.copy
  const { closeName } = useConnection()
  const words = useRescuedWords(rescued)
  const hasWords = words.length > 0
  return (
    <main className="table-surface absolute inset-0 grid place-items-center overflow-y-auto p-5">
      <div
        className={`flex w-full flex-col gap-4 rounded-4 bg-paper p-7 max-sm:p-5 shadow-panel ${hasWords ? 'max-w-[520px]' : 'max-w-[440px]'}`}
      >
        <Mark size={40} />
        <h1 className="text-[22px]">{title}</h1>
        <p role="alert" className="text-[16px] text-ink-2" data-closed={closeName}>
          {closeName && reason.has(closeName) ? reason(closeName) : t('closed')}
        </p>
        {hasWords ? (
          <section aria-labelledby="rescued" className="rounded-3 bg-paper-2 p-4 sm:p-5">
            <h2 id="rescued" className="mb-1 text-[18px]">
              {t('rescued.heading')}
            </h2>
            <RescuedText words={words} onTaken={rescued.take} />
          </section>
        ) : null}
        <Button
          kind={hasWords ? 'line' : 'primary'}
          className="self-start"
          onClick={() => window.location.reload()}
        >
          {t(closeName && mendedByReload.includes(closeName) ? 'reload' : 'tryAgain')}
        </Button>
        {menu ? (
          <nav
            aria-label={t('menu')}
            className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-3 [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center [&>a]:underline [&>form>button]:min-h-11 [&>form>button]:underline"
          >
            {menu}
          </nav>
        ) : null}
      </div>
    </main>
  )
}
