import { puzzleGrid } from '@/lib/domain/puzzle'

/** Most pieces in one row. */
const rowLength = 14
const height = 42

/** The conversations of a year as pieces in a row: joined for those that were held, an outline for those to come. */
export function HeldStrip({
  held,
  of,
  label,
}: {
  readonly held: number
  readonly of: number
  readonly label: string
}) {
  const rows = Array.from({ length: Math.ceil(of / rowLength) }, (_, row) => ({
    first: row * rowLength,
    count: Math.min(rowLength, of - row * rowLength),
  }))
  return (
    <div role="img" aria-label={label} className="grid gap-1.5">
      {rows.map(({ first, count }) => {
        const width = Math.min(64, 392 / count)
        const cells = puzzleGrid(1, count, width, height)
        return (
          <svg
            key={first}
            viewBox={`-2 -2 ${width * count + 4} ${height + 4}`}
            aria-hidden="true"
            className="w-full"
            style={{ maxWidth: width * count + 4 }}
          >
            {cells.map((cell, index) => {
              const isHeld = first + index < held
              return (
                <path
                  key={cell.column}
                  d={cell.outline}
                  transform={`translate(${cell.x} 0)`}
                  fill={isHeld ? 'var(--color-ink)' : 'none'}
                  stroke={isHeld ? 'var(--color-paper)' : 'var(--color-line-strong)'}
                  strokeWidth={isHeld ? 0.8 : 1.3}
                  strokeDasharray={isHeld ? undefined : '3 3'}
                />
              )
            })}
          </svg>
        )
      })}
    </div>
  )
}
