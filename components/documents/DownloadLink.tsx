import type { ReactNode } from 'react'
import { type ButtonKind, buttonLook } from '@/components/ui/buttonLook'
import { Icon } from '@/components/ui/Icon'

interface DownloadLinkProps {
  readonly href: string
  readonly kind?: ButtonKind
  /** Said aloud where several links have the same words. */
  readonly label?: string
  readonly children: ReactNode
}

/** A link to a file. No `Link` of the pages': that one fetches ahead, and a file is made when it is asked for. */
export function DownloadLink({ href, kind = 'primary', label, children }: DownloadLinkProps) {
  return (
    <a href={href} download aria-label={label} className={buttonLook(kind)}>
      <Icon name="download" />
      {children}
    </a>
  )
}
