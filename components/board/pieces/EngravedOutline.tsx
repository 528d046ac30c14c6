interface EngravedOutlineProps {
  readonly width: number
  readonly height: number
  readonly outline: string
}

/** A place cut into the tray, waiting for its piece. */
export function EngravedOutline({ width, height, outline }: EngravedOutlineProps) {
  return (
    <svg
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
      className="absolute inset-0 overflow-visible"
    >
      <path
        d={outline}
        fill="var(--color-slot)"
        stroke="var(--color-tray-line)"
        strokeWidth={1.5}
        strokeDasharray="5 5"
        strokeLinecap="round"
      />
    </svg>
  )
}
