import { useId } from 'react'

interface SwitchProps {
  readonly label: string
  /** What it does, in a few words. */
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** On or off, at once. The whole row is the target. */
export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="flex min-h-[52px] items-center gap-4 rounded-2 px-3 py-2 hover:bg-paper-2 has-focus-visible:bg-paper-2"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-[650] text-[15px] leading-snug">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className="block text-[13.5px] text-ink-2 leading-snug">
            {hint}
          </span>
        ) : null}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        aria-label={label}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="peer relative h-[30px] w-[52px] flex-none cursor-pointer appearance-none rounded-pill border-2 border-line-strong bg-paper-3 transition-colors duration-(--duration-1) before:absolute before:top-[3px] before:left-[3px] before:size-5 before:rounded-pill before:bg-line-strong before:transition-transform before:duration-(--duration-2) before:ease-snap checked:border-ink checked:bg-ink checked:before:translate-x-[22px] checked:before:bg-on-ink"
      />
    </label>
  )
}
