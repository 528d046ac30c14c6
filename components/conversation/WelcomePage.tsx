import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PatternDefs } from '@/components/board/pieces/PatternDefs'
import { LooksButton } from '@/components/looks/LooksButton'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { Mark } from '@/components/ui/Mark'
import type { PictureWords } from './pictureWords'
import { WelcomePieces } from './WelcomePieces'
import { WelcomeTable } from './WelcomeTable'

interface WelcomePageProps {
  readonly picture: PictureWords | undefined
  readonly setLanguage: (form: FormData) => Promise<void>
  readonly children: ReactNode
}

/**
 * The pages before one is in: the drawn table to the left, one card to the right. Where there is no room beside the
 * card a smaller picture stands above it, or none in a low window.
 */
export function WelcomePage({ picture, setLanguage, children }: WelcomePageProps) {
  const t = useTranslations('people.nav')
  const information = useTranslations('information')
  return (
    <div className="table-surface relative flex min-h-dvh flex-col overflow-clip">
      {picture ? (
        <>
          <PatternDefs />
          <div className="absolute inset-0 overflow-hidden max-lg:hidden">
            <WelcomeTable words={picture} />
          </div>
        </>
      ) : null}
      <header className="relative z-10 flex items-center justify-between p-4 lg:px-8 lg:py-6">
        <span className="flex items-center gap-2.5 font-[780] font-display text-[22px] tracking-[-0.03em] lg:text-[26px]">
          <Mark size={36} />
          Samspil
        </span>
        <span className="flex items-center gap-1">
          <LooksButton />
          <LanguageSwitch setLanguage={setLanguage} />
        </span>
      </header>
      <a
        href="#content"
        className="sr-only z-50 rounded-2 bg-ink p-3 font-semibold text-on-ink focus:not-sr-only focus:absolute"
      >
        {t('skip')}
      </a>
      <main
        id="content"
        tabIndex={-1}
        className="relative z-10 mx-auto flex w-full max-w-[560px] flex-1 flex-col justify-center px-3.5 pb-6 focus:shadow-none focus:outline-none lg:mr-[72px] lg:max-w-[476px] lg:px-0 lg:pb-16"
      >
        {picture ? <WelcomePieces words={picture} /> : null}
        <div className="rounded-[30px] bg-paper px-5 pt-7 pb-6 shadow-panel sm:px-[38px] sm:pt-9 sm:pb-[30px]">
          {children}
        </div>
        <p className="mt-2 text-center">
          <Link
            href="/information"
            className="inline-flex min-h-11 items-center px-3 font-semibold text-[14px] text-ink-2 underline underline-offset-4"
          >
            {information('title')}
          </Link>
        </p>
      </main>
    </div>
  )
}
