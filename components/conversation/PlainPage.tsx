import type { ReactNode } from 'react'
import { LooksButton } from '@/components/looks/LooksButton'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { Mark } from '@/components/ui/Mark'

interface PlainPageProps {
  readonly heading: string
  readonly text: string
  readonly setLanguage?: (form: FormData) => Promise<void>
  /** Not on pages that come along unseen with every other: its code would, too. */
  readonly hasLooks?: boolean
  readonly children: ReactNode
}

/** A page that has nothing to show but a sentence and a way on. */
export function PlainPage({ heading, text, setLanguage, hasLooks = true, children }: PlainPageProps) {
  return (
    <main className="table-surface grid min-h-dvh place-items-center p-3.5">
      <div className="w-full max-w-[520px] rounded-[30px] bg-paper p-6 shadow-panel sm:p-10">
        <div className="flex items-center justify-between">
          <Mark size={44} />
          <span className="flex items-center gap-1">
            {hasLooks ? <LooksButton /> : null}
            {setLanguage ? <LanguageSwitch setLanguage={setLanguage} /> : null}
          </span>
        </div>
        <h1 className="mt-5 text-[32px] leading-[1.08]">{heading}</h1>
        <p className="mt-3 text-[16.5px] text-ink-2">{text}</p>
        <div className="mt-7 flex flex-wrap gap-2.5">{children}</div>
      </div>
    </main>
  )
}
