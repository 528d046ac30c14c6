import { personStyle } from '@/components/ui/personStyle'
import { rowOutline } from '@/lib/domain/puzzle'
import type { Signer } from './useSignOff'

/** Pixels. */
const [width, height, gap, lead] = [61, 54, 8, 14]
const inRow = 4

/** A piece for each in a group, in rows; neighbours who both have approved are joined. The list beside says it in words. */
export function SignOffPieces({ signers }: { readonly signers: readonly Signer[] }) {
  const rows = Math.ceil(signers.length / inRow)
  const hasApproved = (index: number) => signers[index]?.standing.kind === 'approved'
  return (
    <div
      aria-hidden="true"
      data-joined={signers.every((_, index) => hasApproved(index))}
      className="relative w-[270px]"
      style={{ height: rows * (height + lead) }}
    >
      {signers.map((signer, index) => {
        const column = index % inRow
        const isApproved = hasApproved(index)
        const before = Array.from({ length: column }, (_, step) => index - column + step)
        const opened = before.filter((at) => !(hasApproved(at) && hasApproved(at + 1))).length
        const outline = rowOutline(width, height, {
          before: column > 0,
          after: column < inRow - 1 && index < signers.length - 1,
        })
        return (
          <div
            key={signer.id}
            className="absolute grid place-items-center transition-transform duration-2 ease-snap"
            style={{
              ...personStyle(signer.colour),
              width,
              height,
              zIndex: inRow - column,
              transform: `translate(${column * width + opened * gap}px, ${Math.floor(index / inRow) * (height + lead)}px)`,
            }}
          >
            <svg aria-hidden="true" width={width} height={height} className="absolute overflow-visible">
              <path
                d={outline}
                fill={isApproved ? 'var(--person)' : 'var(--person-tint)'}
                stroke={isApproved ? 'var(--color-paper-2)' : 'var(--person)'}
                strokeWidth={isApproved ? 1.5 : 2}
                strokeDasharray={isApproved ? undefined : '6 5'}
              />
            </svg>
            <b
              className={`relative font-display text-[16px] ${isApproved ? 'text-on-person' : 'text-(--person)'}`}
            >
              {signer.initials}
            </b>
          </div>
        )
      })}
    </div>
  )
}
