import type { ReactNode } from 'react'
import { describedBy, FieldFrame, fieldLook } from './Field'
import { Icon } from './Icon'

interface SelectFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly frameClassName?: string
  readonly defaultValue: string
  readonly onChoose?: (value: string) => void
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A labelled choice among few. */
export function SelectField({
  id,
  label,
  hint,
  error,
  frameClassName,
  defaultValue,
  onChoose,
  options,
}: SelectFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} className={frameClassName ?? ''}>
      <div className="relative">
        {/* A form that comes back from its action resets a select to its first choice, unless it is a new one. */}
        <select
          key={defaultValue}
          id={id}
          name={id}
          defaultValue={defaultValue}
          onChange={onChoose && ((event) => onChoose(event.target.value))}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          className={`${fieldLook} appearance-none pr-11`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3.5 size-5"
        />
      </div>
    </FieldFrame>
  )
}
