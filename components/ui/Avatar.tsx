import { personStyle } from './personStyle'

interface AvatarProps {
  readonly name: string
  readonly initials: string
  /** The number of a seat's colour (`lib/domain/palette`). */
  readonly colour: number
  /** The facilitator's small crown, and nothing else (DESIGN §1.4). */
  readonly isFacilitator?: boolean
  /** Shown as a dot when known; an absent person is outlined. */
  readonly isPresent?: boolean
  /** Here, but still or elsewhere: the dot is only a ring. */
  readonly isIdle?: boolean
  /** A second ring in the person's colour: it is this person's word. */
  readonly hasWord?: boolean
  /** Diameter in pixels. */
  readonly size?: number
  /** What is said aloud; the name by default. Empty where the name stands beside it. */
  readonly label?: string
}

/** A person as a disc with initials: colour and letters together. */
export function Avatar({
  name,
  initials,
  colour,
  isFacilitator,
  isPresent,
  isIdle = false,
  hasWord = false,
  size = 36,
  label = name,
}: AvatarProps) {
  const isAway = isPresent === false
  return (
    <span
      role="img"
      aria-label={label || name}
      aria-hidden={label ? undefined : true}
      title={name}
      data-present={isPresent}
      className={`relative inline-grid flex-none place-items-center rounded-pill font-display font-bold leading-none tracking-[0.01em] ${
        isAway ? 'bg-paper text-(--person)' : 'bg-(--person) text-on-person'
      }`}
      style={{
        ...personStyle(colour),
        width: size,
        height: size,
        fontSize: size * (initials.length > 2 ? 0.31 : 0.36),
        backgroundImage: isAway ? undefined : 'var(--person-pattern)',
        boxShadow: [
          ...(isAway ? ['inset 0 0 0 2px var(--person)'] : []),
          '0 0 0 2.5px var(--color-paper)',
          ...(hasWord ? ['0 0 0 5.5px var(--person)'] : []),
        ].join(', '),
      }}
    >
      {initials}
      {isPresent ? (
        <span
          data-idle={isIdle || undefined}
          className={`absolute -right-0.5 -bottom-0.5 rounded-pill ${isIdle ? 'bg-paper' : 'bg-present'}`}
          style={{
            width: size / 3,
            height: size / 3,
            boxShadow: `${isIdle ? 'inset 0 0 0 2.5px var(--color-present), ' : ''}0 0 0 2.5px var(--color-paper)`,
          }}
        />
      ) : null}
      {isFacilitator ? (
        <span
          className="absolute -top-1.5 -right-1.5 grid place-items-center rounded-pill bg-paper text-o-strong"
          style={{ width: size * 0.45, height: size * 0.45 }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" width="80%" height="80%" fill="currentColor">
            <path d="M3 6l2.6 2L8 4l2.4 4L13 6l-1 6H4z" />
          </svg>
        </span>
      ) : null}
    </span>
  )
}
