'use client'

import { useFormStatus } from 'react-dom'
import { Button } from './Button'
import type { ButtonKind, ButtonSize } from './buttonLook'
import type { IconName } from './Icon'

interface SubmitButtonProps {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: IconName
  readonly className?: string
  readonly children: string
  /** On a phone the icon stands alone; the words are still said. */
  readonly isSmallIcon?: boolean
  /** Said aloud where several buttons have the same words. */
  readonly label?: string
  /** The field this button sends, where a form has several buttons. */
  readonly name?: string
  readonly value?: string
}

/** Sends its form. While it is on its way the words stay, and a second press does nothing. */
export function SubmitButton({ children, kind = 'primary', isSmallIcon, label, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      kind={kind}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      {...rest}
      className={`${rest.className ?? ''} whitespace-nowrap aria-disabled:cursor-progress ${isSmallIcon ? 'max-sm:w-11 max-sm:px-0' : ''}`}
    >
      {isSmallIcon ? <span className="max-sm:sr-only">{children}</span> : children}
    </Button>
  )
}
