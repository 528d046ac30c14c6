import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/Icon'

interface PartProps {
  readonly icon: IconName
  readonly name: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** One part of an agreement under its icon and name: beside it where there is room, else above. */
export function Part({ icon, name, hint, children }: PartProps) {
  return (
    <div className="grid @sm:grid-cols-[108px_minmax(0,1fr)] grid-cols-1 items-start gap-x-3">
      <span className="flex min-h-8 flex-wrap items-center gap-x-1.5 font-[650] text-(--hue-strong) text-[13.5px] leading-tight">
        <Icon name={icon} className="size-[17px] flex-none" />
        {name}
        {hint}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
