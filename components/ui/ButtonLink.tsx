import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from './buttonLook'
import { Icon, type IconName } from './Icon'

interface ButtonLinkProps {
  readonly href: string
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  /** Before the words. */
  readonly icon?: IconName
  /** After the words. */
  readonly iconAfter?: IconName
  readonly className?: string
  /** Said aloud where several links have the same words. */
  readonly label?: string
  readonly children: ReactNode
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  href,
  kind,
  size,
  icon,
  iconAfter,
  className,
  label,
  children,
}: ButtonLinkProps) {
  return (
    <Link href={href} aria-label={label} className={buttonLook(kind, size, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </Link>
  )
}
