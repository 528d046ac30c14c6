import type { ReactNode } from 'react'

interface PanelProps {
  readonly children: ReactNode
  readonly className?: string
  /** The id of the heading that names it; a named panel is a landmark. */
  readonly labelledBy?: string
}

/** A white, straight sheet on the table. */
export function Panel({ children, className = '', labelledBy }: PanelProps) {
  return (
    <section aria-labelledby={labelledBy} className={`rounded-[22px] bg-paper shadow-panel ${className}`}>
      {children}
    </section>
  )
}
