import type { TablePerson } from '@/components/board/people/people'
import { InitialsFlag, RestFlag } from '@/components/ui/InitialsFlag'
import { flagsOf } from '@/lib/domain/wood'

/** The initials of those who picked a keyword: never by colour alone. */
export function PickFlags({ pickers }: { readonly pickers: readonly TablePerson[] }) {
  const { shown, rest } = flagsOf(pickers)
  return (
    <span
      data-picked-by={pickers.map(({ id }) => id).join(' ')}
      className="absolute -top-[14px] right-[6px] flex gap-0.5"
    >
      {shown.map(({ id, initials, colour }) => (
        <InitialsFlag key={id} initials={initials} colour={colour} />
      ))}
      {rest > 0 ? <RestFlag count={rest} /> : null}
    </span>
  )
}
