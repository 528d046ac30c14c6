import { personStyle } from '@/components/ui/personStyle'
import type { Written } from './useWriters'

/** Under a note's field, word on word: what others wrote in it, underlined in their colour. For the eye alone. */
export function TheirWords({
  written,
  className,
}: {
  readonly written: readonly Written[]
  readonly className: string
}) {
  if (written.length === 0) return null
  let at = 0
  return (
    <div
      aria-hidden="true"
      dir="auto"
      data-theirs=""
      className={`pointer-events-none absolute inset-y-0 left-0 overflow-hidden whitespace-pre-wrap wrap-anywhere text-transparent [unicode-bidi:plaintext] ${className}`}
    >
      {written.map(({ text, other }) => {
        const key = at
        at += text.length
        return other ? (
          <mark
            key={key}
            data-by={other.initials}
            className="rounded-[3px] bg-(--person-tint) text-transparent shadow-[inset_0_-2px_0_var(--person)] [box-decoration-break:clone]"
            style={personStyle(other.colour)}
          >
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </div>
  )
}
