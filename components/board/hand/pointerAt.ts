import type { Whereabouts } from '@/components/board/people/remoteStore'
import type { Point } from '@/lib/domain/joined'
import type { Table } from '@/lib/domain/table'

/** Who moves a piece by keyboard points nowhere: then the name hangs on the piece. */
export function pointerAt(table: Table, { cursor, carried }: Whereabouts): Point | undefined {
  const [held] = carried
  const piece = held && table.byId.get(held.piece)
  return cursor ?? (held && piece && { x: held.x + piece.width * 0.8, y: held.y + piece.height * 0.8 })
}
