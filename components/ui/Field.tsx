import type { InputHTMLAttributes, ReactNode } from 'react'
import { Icon } from './Icon'

export const fieldLook =
  'block w-full min-h-12 rounded-[13px] bg-paper px-4 text-[16px] text-ink border-0 shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] aria-invalid:shadow-[inset_0_0_0_2px_var(--color-danger)] placeholder:text-ink-3'

interface FieldFrameProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong and the way on; empty when nothing is. */
  readonly error?: string | undefined
  readonly className?: string
  readonly children: ReactNode
}

/** Label, control, hint and error in one place. The control points at `<id>-hint` and `<id>-error`. */
export function FieldFrame({ id, label, hint, error, className = '', children }: FieldFrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-[650]">
        {label}
      </label>
      {children}
      {error ? (
        <p
          id={`${id}-error`}
          className="mt-1.5 flex items-start gap-1.5 rounded-[9px] bg-danger-tint px-2.5 py-1.5 font-semibold text-[13.5px] text-danger"
        >
          <Icon name="close" className="mt-px size-[18px]" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-[13.5px] text-ink-2">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly frameClassName?: string
}

/** A labelled line of text. `name` is the id unless given. */
export function Field({
  id,
  label,
  hint,
  error,
  frameClassName,
  className = '',
  name = id,
  ...rest
}: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} className={frameClassName ?? ''}>
      <input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`${fieldLook} ${className}`}
        {...rest}
      />
    </FieldFrame>
  )
}

export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const parts = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : undefined
}
