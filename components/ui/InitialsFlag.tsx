import { personStyle } from './personStyle'

interface InitialsFlagProps {
  readonly initials: string
  /** The number of a seat's colour (`lib/domain/palette`). */
  readonly colour: number
}

/** A small flag on a thing that is somebody's. Said aloud by whatever it hangs on. */
export function InitialsFlag({ initials, colour }: InitialsFlagProps) {
  return (
    <span
      aria-hidden="true"
      className={`${flag} bg-(--person) text-on-person`}
      style={{ ...personStyle(colour), backgroundImage: 'var(--person-pattern)' }}
    >
      {initials}
    </span>
  )
}

/** How many more there are than flags. */
export function RestFlag({ count }: { readonly count: number }) {
  return (
    <span aria-hidden="true" className={`${flag} bg-ink text-on-ink`}>
      +{count}
    </span>
  )
}

const flag =
  'rounded-1 px-[6px] py-[3px] font-bold font-display text-[12px] leading-[1.15] shadow-[0_0_0_2px_var(--color-paper)]'
