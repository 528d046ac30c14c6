import { useBoardContext } from '@/components/board/boardContext'
import { usePiecesInHand } from '@/components/board/hand/usePiecesInHand'
import { useBoard } from '@/components/board/useBoard'
import { hueStyle } from '@/components/ui/hue'
import { joinedGroups } from '@/lib/domain/joined'
import { type QuestionPiece, tableSize } from '@/lib/domain/table'
import { thickness } from '@/lib/domain/wood'
import { SoftShadow } from './SoftShadow'

/**
 * The edge and the shadow of what is joined outside the tray, under all its pieces: each by itself would darken its
 * neighbours. What is in a hand brings its own.
 */
export function JoinedBeds() {
  const { table } = useBoardContext()
  const board = useBoard()
  const inHand = usePiecesInHand()
  const groups = new Set(joinedGroups(table, board).values())
  return [...groups].map((ids) => {
    if (ids.some((id) => inHand.has(id))) return null
    const lying = ids.flatMap((id) => {
      const [piece, place] = [table.byId.get(id), board.pieces[id]]
      return piece?.kind === 'question' && place ? [{ piece, place }] : []
    })
    return <Bed key={ids.join(' ')} lying={lying} />
  })
}

interface BedProps {
  readonly lying: readonly {
    readonly piece: QuestionPiece
    readonly place: { readonly x: number; readonly y: number; readonly z: number }
  }[]
}

function Bed({ lying }: BedProps) {
  const below = thickness.question.loose
  return (
    <svg
      {...tableSize}
      aria-hidden="true"
      focusable="false"
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
      style={{ zIndex: 10 + Math.min(...lying.map(({ place }) => place.z)) }}
    >
      {lying.map(({ piece, place }) => (
        <g key={piece.id} transform={`translate(${place.x} ${place.y})`}>
          <SoftShadow outline={piece.outline} kind="loose" thickness={below} />
        </g>
      ))}
      {lying.map(({ piece, place }) => (
        <path
          key={piece.id}
          d={piece.outline}
          transform={`translate(${place.x} ${place.y + below})`}
          fill="var(--hue-edge)"
          style={hueStyle(piece.perspective.hue)}
        />
      ))}
    </svg>
  )
}
