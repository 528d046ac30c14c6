import type { ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from './buttonLook'

interface FreshLinkProps {
  readonly href: string
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly children: ReactNode
}

/**
 * `ButtonLink` for pages that only say that there is nothing here: its page is loaded anew, so that Next's own link
 * is not sent along with every page that might have gone missing.
 */
export function FreshLink({ href, kind, size, children }: FreshLinkProps) {
  return (
    <a href={href} className={buttonLook(kind, size)}>
      {children}
    </a>
  )
}
