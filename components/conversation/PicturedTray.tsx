import type { ReactNode } from 'react'
import { EngravedOutline } from '@/components/board/pieces/EngravedOutline'
import type { PuzzleCell } from '@/lib/domain/puzzle'
import { Lying } from './PicturedPiece'

interface PicturedTrayProps {
  readonly cells: readonly PuzzleCell[]
  readonly width: number
  readonly height: number
  /** How wide the frame is around the pieces. */
  readonly frame: number
  readonly children: ReactNode
}

/** The birch tray with its engraved places, three by three; what lies in or on it comes as children. */
export function PicturedTray({ cells, width, height, frame, children }: PicturedTrayProps) {
  return (
    <>
      <div
        className="tray-surface absolute"
        style={{
          inset: -frame,
          width: width * 3 + frame * 2,
          height: height * 3 + frame * 2,
          borderRadius: frame * 1.75,
        }}
      />
      <div
        className="absolute rounded-[26px] bg-tray-well shadow-well"
        style={{ inset: -frame * 0.24, width: width * 3 + frame * 0.48, height: height * 3 + frame * 0.48 }}
      />
      {cells.map((cell) => (
        <Lying key={`${cell.row}-${cell.column}`} x={cell.x} y={cell.y} width={width} height={height}>
          <EngravedOutline width={width} height={height} outline={cell.outline} />
        </Lying>
      ))}
      {children}
    </>
  )
}
