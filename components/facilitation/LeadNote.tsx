import type { CSSProperties, ReactNode } from 'react'
import { returnFocus } from '@/components/board/returnFocus'
import { Icon, type IconName } from '@/components/ui/Icon'

interface LeadNoteProps {
  readonly icon: IconName
  /** What it is about, for tests and styles. */
  readonly name: string
  readonly children: ReactNode
  readonly style?: CSSProperties
}

/** One quiet line under the bar: what is going on at the table, and what one can do about it. */
export function LeadNote({ icon, name, children, style }: LeadNoteProps) {
  return (
    <div
      ref={returnFocus}
      data-note={name}
      style={style}
      className="pointer-events-auto flex min-h-14 max-w-full flex-wrap items-center gap-x-2 rounded-3 bg-paper py-1.5 pr-1.5 pl-4 font-[600] text-[14.5px] leading-snug shadow-panel"
    >
      <Icon name={icon} className="size-[19px] text-ink-2" stroke={2.1} />
      {children}
    </div>
  )
}

export const noteButton =
  'min-h-11 rounded-2 px-3 font-[680] text-[14.5px] whitespace-nowrap underline decoration-line-strong underline-offset-4 hover:bg-paper-2 active:translate-y-px'
