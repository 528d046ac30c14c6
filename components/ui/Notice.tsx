import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

type Tone = 'plain' | 'ok' | 'warn' | 'danger'

const looks: Record<Tone, { readonly look: string; readonly icon: IconName }> = {
  plain: { look: 'bg-paper-2 text-ink-2', icon: 'shield' },
  ok: { look: 'bg-ok-tint text-ok', icon: 'check' },
  warn: { look: 'bg-warn-tint text-warn', icon: 'help' },
  danger: { look: 'bg-danger-tint text-danger', icon: 'close' },
}

interface NoticeProps {
  readonly tone?: Tone
  readonly icon?: IconName
  /** Said aloud when it appears: for what answers something one has just done. */
  readonly isAnnounced?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A sentence that wants to be read: icon and words, so that colour is never the only sign. */
export function Notice({ tone = 'plain', icon, isAnnounced, className = '', children }: NoticeProps) {
  return (
    <div
      role={isAnnounced ? 'alert' : undefined}
      className={`flex items-start gap-2.5 rounded-[14px] px-4 py-3 font-medium text-[14.5px] ${looks[tone].look} ${className}`}
    >
      <Icon name={icon ?? looks[tone].icon} className="mt-px size-5" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
