import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { ImagePiece } from '@/lib/domain/table'
import { imageBleed, imageBorder, type PieceState, thickness } from '@/lib/domain/wood'
import { PieceBody } from './PieceBody'
import { useRenderCount } from './useRenderCount'

interface ImageFaceProps {
  readonly piece: ImagePiece
  readonly state: PieceState
}

/** An image piece as it looks: the illustration in a paper border, cut along the outline. */
export const ImageFace = memo(function ImageFace({ piece, state }: ImageFaceProps) {
  const { illustrations } = useBoardContext()
  const counter = useRenderCount()
  const { width, height, outline } = piece
  const clip = `clip-image-${piece.image.id}`
  const bleed = width * imageBleed
  return (
    <div ref={counter} data-face="" className="absolute inset-0">
      <PieceBody
        width={width}
        height={height}
        outline={outline}
        thickness={thickness.image[state]}
        edge="var(--color-kw-edge)"
        fill="var(--color-kw)"
        shadow={state === 'lifted' ? 'lifted' : 'loose'}
      >
        <clipPath id={clip}>
          <path d={outline} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <image
            href={`${illustrations}/${piece.image.file}`}
            x={-bleed / 2}
            y={-bleed / 4}
            width={width + bleed}
            height={height + bleed}
            preserveAspectRatio="xMidYMid slice"
          />
          <path d={outline} fill="none" stroke="var(--color-kw)" strokeWidth={width * imageBorder} />
        </g>
      </PieceBody>
    </div>
  )
})
