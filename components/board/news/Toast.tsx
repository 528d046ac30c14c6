import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/Icon'

interface ToastProps {
  readonly icon: IconName
  readonly children: ReactNode
  /** A button beside the words. */
  readonly action?: ReactNode
  readonly className?: string
}

/** One sentence over the table's lower edge; never more than one at a time. */
export function Toast({ icon, children, action, className = 'bg-ink text-on-ink' }: ToastProps) {
  return (
    <div
      className={`flex min-h-[52px] max-w-[calc(100vw-28px)] items-center gap-3 rounded-3 px-4 py-2.5 font-[600] text-[15px] leading-snug shadow-lift ${className}`}
    >
      <Icon name={icon} className="size-5" stroke={2.2} />
      <span>{children}</span>
      {action}
    </div>
  )
}
