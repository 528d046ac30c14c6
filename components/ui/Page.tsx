import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface PageProps {
  readonly header: ReactNode
  readonly children: ReactNode
  /** Wide pages take the window; narrow ones hold one thing to do. */
  readonly width?: 'wide' | 'narrow'
}

/** A page of tools: the bar above, 14 px of table around everything. */
export function Page({ header, children, width = 'wide' }: PageProps) {
  const t = useTranslations('people.nav')
  const information = useTranslations('information')
  return (
    <div className="flex min-h-dvh flex-col gap-3.5 bg-table-deep p-3.5">
      <a
        href="#content"
        className="sr-only z-50 rounded-2 bg-ink p-3 font-semibold text-on-ink focus:not-sr-only focus:absolute"
      >
        {t('skip')}
      </a>
      {header}
      <main
        id="content"
        tabIndex={-1}
        className={`flex w-full flex-1 flex-col gap-3.5 self-center focus:shadow-none focus:outline-none ${width === 'wide' ? 'max-w-[1412px]' : 'max-w-[680px]'}`}
      >
        {children}
      </main>
      <footer className="self-center">
        <Link
          href="/information"
          className="inline-flex min-h-11 items-center px-3 font-semibold text-[14px] text-ink-2 underline underline-offset-4"
        >
          {information('title')}
        </Link>
      </footer>
    </div>
  )
}
