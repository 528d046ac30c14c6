import { personStyle } from '@/components/ui/personStyle'
import type { TablePerson } from './people'

/** Length of one person's stroke where several share a ring, in board units. */
const dash = 14

/** A keyword's ring in the colours of those who picked it; several share it, stroke by stroke. */
export function PickRing({
  outline,
  pickers,
}: {
  readonly outline: string
  readonly pickers: readonly TablePerson[]
}) {
  return pickers.map(({ id, colour }, index) => (
    <path
      key={id}
      d={outline}
      fill="none"
      stroke="var(--person)"
      strokeWidth="3.5"
      strokeLinejoin="round"
      strokeDasharray={pickers.length > 1 ? `${dash} ${dash * (pickers.length - 1)}` : undefined}
      strokeDashoffset={-dash * index}
      style={personStyle(colour)}
    />
  ))
}
