import { personStyle } from '@/components/ui/personStyle'
import type { TablePerson } from './people'

/** Of more than so many the rest is counted. */
const mostFlags = 3

/** Small flags with the initials of those who picked a keyword: never by colour alone. */
export function PickFlags({ pickers }: { readonly pickers: readonly TablePerson[] }) {
  const shown = pickers.length > mostFlags ? pickers.slice(0, mostFlags - 1) : pickers
  const rest = pickers.length - shown.length
  return (
    <span
      aria-hidden="true"
      data-picked-by={pickers.map(({ id }) => id).join(' ')}
      className="absolute -top-[14px] right-[6px] flex gap-0.5"
    >
      {shown.map(({ id, initials, colour }) => (
        <span
          key={id}
          className="rounded-1 bg-(--person) px-[6px] py-[3px] font-bold font-display text-[12px] text-on-person leading-[1.15] shadow-[0_0_0_2px_var(--color-paper)]"
          style={personStyle(colour)}
        >
          {initials}
        </span>
      ))}
      {rest > 0 ? (
        <span className="rounded-1 bg-ink px-[6px] py-[3px] font-bold font-display text-[12px] text-on-ink leading-[1.15] shadow-[0_0_0_2px_var(--color-paper)]">
          +{rest}
        </span>
      ) : null}
    </span>
  )
}
