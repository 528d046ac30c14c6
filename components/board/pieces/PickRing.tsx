import type { TablePerson } from '@/components/board/people/people'
import { personStyle } from '@/components/ui/personStyle'
import { ring } from '@/lib/domain/wood'

const { dash, width } = ring

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
      strokeWidth={width}
      strokeLinejoin="round"
      strokeDasharray={pickers.length > 1 ? `${dash} ${dash * (pickers.length - 1)}` : undefined}
      strokeDashoffset={-dash * index}
      style={personStyle(colour)}
    />
  ))
}
