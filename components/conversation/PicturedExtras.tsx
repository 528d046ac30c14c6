import { imageOutline, keywordOutline } from '@/lib/domain/puzzle'
import { Lying, type Spot } from './PicturedPiece'

const smallShadow = 'drop-shadow(0 5px 5px color-mix(in srgb, var(--color-shade) 22%, transparent))'

interface WordProps extends Spot {
  readonly word: string
  readonly height?: number
}

/** A keyword piece in a picture of the table. Its width follows its letters, roughly. */
export function PicturedWord({ word, height = 58, ...spot }: WordProps) {
  const type = height * 0.36
  const width = Math.round(word.length * type * 0.58 + height * 1.02)
  const outline = keywordOutline(width, height)
  return (
    <Lying {...spot} width={width} height={height}>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
        className="absolute inset-0 overflow-visible"
        style={{ filter: smallShadow }}
      >
        <path d={outline} fill="var(--color-kw-edge)" transform="translate(0 4)" />
        <path d={outline} fill="var(--color-kw)" />
      </svg>
      <span
        className="absolute inset-0 flex items-center justify-center whitespace-nowrap pl-[14%] font-[620] font-display text-ink leading-none"
        style={{ fontSize: type }}
      >
        {word}
      </span>
    </Lying>
  )
}

interface ImageProps extends Spot {
  /** Path of the illustration. */
  readonly href: string
  readonly size?: number
}

/** An image piece in a picture of the table. */
export function PicturedImage({ href, size = 150, ...spot }: ImageProps) {
  const outline = imageOutline(size)
  const clip = `pictured-image-${Math.round(spot.x)}-${Math.round(spot.y)}`
  const bleed = size * 0.3
  return (
    <Lying {...spot} width={size} height={size}>
      <svg
        width={size}
        height={size}
        aria-hidden="true"
        focusable="false"
        className="absolute inset-0 overflow-visible"
        style={{ filter: smallShadow }}
      >
        <path d={outline} fill="var(--color-kw-edge)" transform="translate(0 5)" />
        <path d={outline} fill="var(--color-kw)" />
        <clipPath id={clip}>
          <path d={outline} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <image
            href={href}
            x={-bleed / 2}
            y={-bleed / 4}
            width={size + bleed}
            height={size + bleed}
            preserveAspectRatio="xMidYMid slice"
          />
          <path d={outline} fill="none" stroke="var(--color-kw)" strokeWidth={size * 0.065} />
        </g>
      </svg>
    </Lying>
  )
}
