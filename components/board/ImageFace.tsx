import { memo } from 'react'
import type { ImagePiece } from '@/lib/domain/table'
import { useBoardContext } from './boardContext'
import { PieceBody } from './PieceBody'
import { type PieceState, pieceShadow } from './pieceShadow'
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
  // The illustration reaches into the tab below and under the border on all sides.
  const bleed = width * 0.3
  return (
    <div ref={counter} data-face="" className="absolute inset-0">
      <PieceBody
        width={width}
        height={height}
        outline={outline}
        thickness={state === 'lifted' ? 7 : 5}
        edge="var(--color-kw-edge)"
        fill="var(--color-kw)"
        shadow={state === 'lifted' ? pieceShadow.lifted : pieceShadow.loose}
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
          <path d={outline} fill="none" stroke="var(--color-kw)" strokeWidth={width * 0.065} />
        </g>
      </PieceBody>
    </div>
  )
})
