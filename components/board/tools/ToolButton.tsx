import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/Icon'

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName
  /** What it does, said aloud always and shown where there is room or where it is pointed at. */
  readonly label: string
  /** A number that stands beside, such as how many pieces there are. */
  readonly count?: ReactNode
  /** Stands beside the icon. */
  readonly words?: string | undefined
  /** The key that does the same, as it is shown to whoever points at it. */
  readonly shortcut?: string
}

/** One tool of the bar; 44 px, and its words appear over it when it is pointed at or reached by keyboard. */
export function ToolButton({ icon, label, count, words, shortcut, className, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={`group relative max-sm:static inline-flex h-11 min-w-11 flex-none items-center justify-center gap-2 rounded-2 px-3 font-[650] font-display text-[15px] text-ink-2 leading-none hover:bg-paper-2 hover:text-ink active:translate-y-px aria-disabled:cursor-default aria-disabled:text-line-strong aria-disabled:hover:bg-transparent aria-expanded:bg-ink aria-expanded:text-on-ink max-sm:min-w-[48px] max-sm:px-1.5 ${className ?? ''}`}
    >
      <Icon name={icon} className="size-[21px]" stroke={2} />
      {words ? <span className="text-ink group-aria-expanded:text-on-ink">{words}</span> : null}
      {count === undefined ? null : (
        <span className="font-[600] font-ui text-[14px] tabular-nums" data-count="">
          {count}
        </span>
      )}
      {words ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-[calc(100%+12px)] left-1/2 hidden -translate-x-1/2 items-center gap-2 whitespace-nowrap rounded-2 bg-ink px-3 py-2 font-[600] font-ui text-[13px] text-on-ink shadow-rest group-focus-visible:flex group-aria-expanded:hidden! [@media(hover:hover)]:group-hover:flex"
        >
          {label}
          {shortcut ? <kbd className="font-ui opacity-75">{shortcut}</kbd> : null}
        </span>
      )}
    </button>
  )
}
