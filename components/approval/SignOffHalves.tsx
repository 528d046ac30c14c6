import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { personStyle } from '@/components/ui/personStyle'
import { rowOutline } from '@/lib/domain/puzzle'
import type { Signer } from './useSignOff'

/** Pixels. */
const [width, height] = [118, 184]
const outlines = {
  left: rowOutline(width, height, { before: false, after: true }),
  right: rowOutline(width, height, { before: true, after: false }),
}
const edgePx = 6

/** Two halves of one piece, a person each: they join with a click when both have approved. The list beside says it in words. */
export function SignOffHalves({ signers }: { readonly signers: readonly Signer[] }) {
  const isJoined = signers.every(({ standing }) => standing.kind === 'approved')
  const isSplit = signers.some(({ standing }) => standing.kind === 'changed')
  // Waiting is apart and askew; a change since has only opened the split.
  const away = isJoined
    ? ''
    : isSplit
      ? 'translate-x-[8px] rotate-[1.5deg]'
      : 'translate-x-[18px] rotate-[4deg]'
  return (
    <div
      aria-hidden="true"
      data-joined={isJoined}
      className="relative mx-auto my-2 w-[256px]"
      style={{ height: height + edgePx }}
    >
      {signers.map((signer, index) => (
        <div
          key={signer.id}
          className={`absolute top-0 transition-transform duration-2 ease-snap ${index === 0 ? 'z-10' : away}`}
          style={{ ...personStyle(signer.colour), left: index * width, width, height }}
        >
          <Half signer={signer} side={index === 0 ? 'left' : 'right'} isJoined={isJoined} />
        </div>
      ))}
    </div>
  )
}

function Half({
  signer: { firstName, standing },
  side,
  isJoined,
}: {
  readonly signer: Signer
  readonly side: 'left' | 'right'
  readonly isJoined: boolean
}) {
  const t = useTranslations('approval')
  const isApproved = standing.kind === 'approved'
  const outline = outlines[side]
  return (
    <>
      <svg
        aria-hidden="true"
        width={width}
        height={height}
        className={`absolute overflow-visible ${isApproved ? 'drop-shadow-[0_8px_8px_color-mix(in_srgb,var(--color-shade)_24%,transparent)]' : ''}`}
      >
        {isApproved ? (
          <>
            {isJoined ? null : (
              <path
                d={outline}
                transform={`translate(0 ${edgePx})`}
                fill="color-mix(in srgb, var(--person) 72%, black)"
              />
            )}
            <path
              d={outline}
              fill="var(--person)"
              stroke="var(--color-paper-2)"
              strokeWidth={isJoined ? 1.5 : 0}
            />
          </>
        ) : (
          <path
            d={outline}
            fill="var(--person-tint)"
            stroke="var(--person)"
            strokeWidth="2.5"
            strokeDasharray="8 7"
            strokeLinecap="round"
          />
        )}
      </svg>
      <div
        className={`absolute inset-0 flex flex-col justify-between py-5 font-display ${
          side === 'left' ? 'pr-2 pl-[18px]' : 'pr-1 pl-[32px]'
        } ${isApproved ? 'text-on-person' : 'text-(--person)'}`}
      >
        <b className="wrap-anywhere font-[720] text-[20px] leading-[1.1]">{firstName}</b>
        <span className="flex flex-col items-start gap-1.5 font-[680] text-[14px] leading-[1.15]">
          <Icon name={isApproved ? 'check' : 'pencil'} className="size-6" stroke={isApproved ? 3 : 1.9} />
          {t(`half.${halfWords(standing.kind)}`)}
        </span>
      </div>
    </>
  )
}

function halfWords(kind: Signer['standing']['kind']) {
  return kind === 'approved' || kind === 'changed' || kind === 'without' ? kind : 'open'
}
