import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toolButton } from '@/components/board/panelClasses'
import { Icon, type IconName } from '@/components/ui/Icon'
import type { OpenTool } from './toolStore'

interface ToolSheetProps {
  readonly tool: OpenTool
  readonly icon: IconName
  readonly title: string
  readonly closeLabel: string
  /** Stands under the title and does not scroll. */
  readonly head?: ReactNode
  /** There is only text in it. */
  readonly isText?: boolean
  readonly children: ReactNode
}

/** What a tool opens: a panel over the left edge, on a phone a sheet from below. The table stays usable beside it. */
export function ToolSheet({ tool, icon, title, closeLabel, head, isText, children }: ToolSheetProps) {
  const { tools } = useBoardContext()
  const root = useRef<HTMLElement>(null)
  const heading = useId()
  useEffect(() => {
    const first = root.current?.querySelector<HTMLElement>('input')
    // On a phone the keyboard would hide the list; there it is asked for by a tap.
    const wantsField = first && window.matchMedia('(hover: hover)').matches
    ;(wantsField ? first : root.current)?.focus({ preventScroll: true })
  }, [])
  const close = () => {
    tools.close()
    const opener =
      document.querySelector<HTMLElement>(`[data-tool="${tool}"]`) ??
      document.querySelector<HTMLElement>('[data-tool="more"]')
    opener?.focus()
  }
  return (
    <section
      ref={root}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      tabIndex={-1}
      data-sheet={tool}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      className="absolute bottom-[88px] left-3.5 z-50 flex max-h-[min(620px,calc(100dvh-176px))] w-[372px] flex-col overflow-hidden rounded-4 bg-paper shadow-panel outline-none max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-[72] max-sm:max-h-[78dvh] max-sm:w-full max-sm:rounded-b-none short:inset-y-1.5 short:z-[72] short:max-h-none"
    >
      <header className="flex flex-none items-center gap-2.5 pt-3 pr-3 pl-5 short:pt-1">
        <Icon name={icon} className="size-5" stroke={2.1} />
        <h2 id={heading} className="min-w-0 flex-1 text-[19px] leading-tight">
          {title}
        </h2>
        <button type="button" aria-label={closeLabel} className={toolButton} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {/* What scrolls and holds nothing to press must be reached to be scrolled. */}
      <div
        tabIndex={isText ? 0 : undefined}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain focus-visible:outline-offset-[-3px]"
      >
        {head ? <div className="flex-none px-5 pb-3">{head}</div> : null}
        {children}
      </div>
    </section>
  )
}
