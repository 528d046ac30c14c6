import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'

interface TableBannerProps {
  readonly heading: string
  readonly text: string
  /** How it came about, for tests and styles. */
  readonly state: string
  readonly children?: ReactNode
}

/** Lies on the lower edge of a table at which nothing is changed any more, in place of its tools: what has happened. */
export function TableBanner({ heading, text, state, children }: TableBannerProps) {
  return (
    <section
      aria-label={heading}
      data-sealed={state}
      className="absolute bottom-3.5 left-1/2 z-40 flex w-max max-w-[calc(100vw-28px)] -translate-x-1/2 items-center gap-3 rounded-3 bg-paper px-4 py-2.5 shadow-panel max-sm:bottom-[86px] min-[90rem]:left-[calc(50%-158px)]"
    >
      <Icon name="lock" className="size-5 flex-none text-ink-2" />
      <p className="text-[14px] leading-snug">
        <b className="block font-[650]">{heading}</b>
        <span className="text-ink-2">{text}</span>
      </p>
      {children}
    </section>
  )
}
