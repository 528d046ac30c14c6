import { type IconName, iconPaths } from '@/lib/domain/iconPaths'

export type { IconName }

interface IconProps {
  readonly name: IconName
  /** Size and colour; 20 × 20 px and the current colour by default. */
  readonly className?: string
  /** Line width on the 24 × 24 grid. */
  readonly stroke?: number
}

/** A line icon. Decorative always: whatever it stands beside carries the words. */
export function Icon({ name, className = 'size-5', stroke = 1.9 }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={`flex-none ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
