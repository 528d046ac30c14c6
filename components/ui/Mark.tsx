/** Four interlocking pieces, drawn by the board's own edge geometry on an 11 × 11 grid. */
const quarters = [
  {
    x: 0,
    y: 0,
    fill: 'var(--color-a-fill)',
    outline:
      'M3.4 0L10.6 0A.4.4 0 0 1 11 .4L11 3.13A.84.84 0 0 0 12.25 3.86A1.87 1.87 0 1 1 12.25 7.14A.84.84 0 0 0 11 7.87L11 10.6A.4.4 0 0 1 10.6 11L8.09 11A.84.84 0 0 1 7.36 9.75A1.87 1.87 0 1 0 4.08 9.75A.84.84 0 0 1 3.35 11L.4 11A.4.4 0 0 1 0 10.6L0 3.4A3.4 3.4 0 0 1 3.4 0Z',
  },
  {
    x: 11,
    y: 0,
    fill: 'var(--color-s-fill)',
    outline:
      'M.4 0L7.6 0A3.4 3.4 0 0 1 11 3.4L11 10.6A.4.4 0 0 1 10.6 11L8.31 11A.84.84 0 0 0 7.58 12.25A1.87 1.87 0 1 1 4.3 12.25A.84.84 0 0 0 3.57 11L.4 11A.4.4 0 0 1 0 10.6L0 7.87A.84.84 0 0 1 1.25 7.14A1.87 1.87 0 1 0 1.25 3.86A.84.84 0 0 1 0 3.13L0 .4A.4.4 0 0 1 .4 0Z',
  },
  {
    x: 0,
    y: 11,
    fill: 'var(--color-o-fill)',
    outline:
      'M.4 0L3.35 0A.84.84 0 0 0 4.08-1.25A1.87 1.87 0 1 1 7.36-1.25A.84.84 0 0 0 8.09 0L10.6 0A.4.4 0 0 1 11 .4L11 3.57A.84.84 0 0 1 9.75 4.3A1.87 1.87 0 1 0 9.75 7.58A.84.84 0 0 1 11 8.31L11 10.6A.4.4 0 0 1 10.6 11L3.4 11A3.4 3.4 0 0 1 0 7.6L0 .4A.4.4 0 0 1 .4 0Z',
  },
  {
    x: 11,
    y: 11,
    // The mark's own coral: no perspective, no person and no signal has it.
    fill: 'var(--color-mark, #ee7b5b)',
    outline:
      'M.4 0L3.57 0A.84.84 0 0 1 4.3 1.25A1.87 1.87 0 1 0 7.58 1.25A.84.84 0 0 1 8.31 0L10.6 0A.4.4 0 0 1 11 .4L11 7.6A3.4 3.4 0 0 1 7.6 11L.4 11A.4.4 0 0 1 0 10.6L0 8.31A.84.84 0 0 0-1.25 7.58A1.87 1.87 0 1 1-1.25 4.3A.84.84 0 0 0 0 3.57L0 .4A.4.4 0 0 1 .4 0Z',
  },
] as const

/** The product's mark, `size` pixels square. Decorative: the name stands beside it. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-1 -1 24 24.5" aria-hidden="true" focusable="false">
      {quarters.map(({ x, y, fill, outline }) => (
        <path
          key={`${x},${y}`}
          d={outline}
          transform={`translate(${x} ${y})`}
          fill={fill}
          stroke="var(--color-paper)"
          strokeWidth={0.7}
        />
      ))}
    </svg>
  )
}
