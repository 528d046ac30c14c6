import type { Board, PieceId, Place } from './board'
import { homesOf, upwards } from './layOut'
import { grown, overlap } from './rects'
import { clampToTable, type PieceSpec, type Rect, type Table } from './table'

/** A free spot is looked for in steps of so many board units. */
const step = 20
/** Table that stays bare round every piece that is moved out of its home. */
const air = 8

/**
 * The moves that sort what is loose round the tray: keywords in their strips, images in their columns, questions in a
 * pile a perspective with the first on top. A piece has one home, the same at every table, so that a word is found
 * where it was; where something settled lies on that, it goes to the nearest bare spot. `isSettled` pieces (joined,
 * laid to a question, in somebody's hand) stay. Only what moves is returned; done twice, the second does nothing.
 */
export function tidy(
  table: Table,
  board: Board,
  isSettled: (piece: PieceId) => boolean,
): ReadonlyMap<PieceId, Place> {
  const loose = table.pieces.filter((piece) => board.pieces[piece.id] && !isSettled(piece.id))
  const settled = table.pieces.flatMap((piece) => {
    const place = board.pieces[piece.id]
    return place && isSettled(piece.id) ? [rectOf(piece, place)] : []
  })
  const homes = homesOf(table, loose)
  const taken = [...settled]
  const placed = new Map<PieceId, { readonly x: number; readonly y: number }>()
  const displaced: PieceSpec[] = []
  for (const piece of loose) {
    const home = homes.get(piece.id)
    const isBare = home && settled.every((other) => overlap(other, rectOf(piece, home)) === 0)
    if (!home || !isBare) {
      displaced.push(piece)
      continue
    }
    placed.set(piece.id, home)
    taken.push(rectOf(piece, home))
  }
  for (const piece of displaced) {
    const at = nearestBare(table, piece, homes.get(piece.id) ?? { x: 0, y: 0 }, taken)
    placed.set(piece.id, at)
    taken.push(rectOf(piece, at))
  }
  return onTop(board, loose, placed)
}

/** From the lowest to the topmost: only what lies elsewhere, or in another order, than it should. */
function onTop(
  board: Board,
  loose: readonly PieceSpec[],
  placed: ReadonlyMap<PieceId, { readonly x: number; readonly y: number }>,
): ReadonlyMap<PieceId, Place> {
  const moves = new Map<PieceId, Place>()
  let top = Math.max(0, ...Object.values(board.pieces).map(({ z }) => z))
  // The first question of a perspective is laid last, so that it lies on top of its pile.
  const tops = new Map<string, number>()
  for (const piece of upwards(loose)) {
    const at = placed.get(piece.id)
    const lies = board.pieces[piece.id]
    if (!at || !lies) continue
    const pile = piece.kind === 'question' ? piece.perspective.id : undefined
    const under = pile === undefined ? Number.NEGATIVE_INFINITY : (tops.get(pile) ?? Number.NEGATIVE_INFINITY)
    const isRight = lies.x === at.x && lies.y === at.y && lies.z > under
    if (!isRight) {
      top += 1
      moves.set(piece.id, { ...at, z: top })
    }
    if (pile !== undefined) tops.set(pile, isRight ? lies.z : top)
  }
  return moves
}

/** The spot nearest to `from` that covers nothing, round the tray if there is one, else over a bare slot. */
function nearestBare(
  table: Table,
  piece: PieceSpec,
  from: { readonly x: number; readonly y: number },
  taken: readonly Rect[],
): { x: number; y: number } {
  const nearest = (margin: number, avoided: readonly Rect[]) => {
    let best: { x: number; y: number } | undefined
    let least = Number.POSITIVE_INFINITY
    for (let y = 0; y <= table.height - piece.height; y += step)
      for (let x = 0; x <= table.width - piece.width; x += step) {
        const distance = Math.hypot(x - from.x, y - from.y)
        if (distance >= least) continue
        const rect = grown(rectOf(piece, { x, y }), margin)
        if (avoided.some((other) => overlap(rect, other) > 0)) continue
        best = { x, y }
        least = distance
      }
    return best
  }
  const round = [...taken, grown(table.tray, 3 * air)]
  return clampToTable(piece, nearest(air, round) ?? nearest(0, round) ?? nearest(0, taken) ?? from)
}

const rectOf = (piece: PieceSpec, at: { readonly x: number; readonly y: number }): Rect => ({
  x: at.x,
  y: at.y,
  width: piece.width,
  height: piece.height,
})
