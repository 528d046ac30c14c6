import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

type Tone = 'plain' | 'inset' | 'ink' | 'ok' | 'warn' | 'danger'

const tones: Record<Tone, string> = {
  plain: 'bg-paper-2 text-ink-2',
  /** On an inset panel. */
  inset: 'bg-paper-3 text-ink-2',
  ink: 'bg-ink text-on-ink',
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  danger: 'bg-danger-tint text-danger',
}

interface TagProps {
  readonly tone?: Tone
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** A fact in a few words. Information only, never something to press. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-pill px-3 py-1 font-[650] text-[14px] leading-tight ${tones[tone]}`}
    >
      {icon ? <Icon name={icon} className="size-[15px]" stroke={2.2} /> : null}
      {children}
    </span>
  )
}
