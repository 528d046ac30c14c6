import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type ButtonKind, type ButtonSize, buttonLook } from './buttonLook'
import { Icon, type IconName } from './Icon'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: IconName
  readonly children: ReactNode
}

export function Button({ kind, size, icon, children, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonLook(kind, size, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
