import type { Board, Place } from './board'
import { overlap } from './rects'
import { clampToTable, type PieceSpec, type QuestionPiece, type Rect, type Table, tableSize } from './table'

export type Area = 'top' | 'left' | 'right' | 'bottom'

/** A place with a name, for moving a piece without dragging it (WCAG 2.5.7). */
export type Target =
  | {
      readonly id: string
      readonly kind: 'slot'
      readonly piece: QuestionPiece
      readonly x: number
      readonly y: number
    }
  | {
      readonly id: string
      readonly kind: 'beside'
      readonly piece: QuestionPiece
      readonly x: number
      readonly y: number
    }
  | {
      readonly id: string
      readonly kind: 'area'
      readonly area: Area
      readonly x: number
      readonly y: number
    }

const margin = 16

/**
 * Where a piece can be moved by name: a question to its own slot; a keyword or image to any question; every piece
 * to a free spot on each side of the tray. Coordinates are board units, on the table, and right at this moment:
 * ask again when the board has changed.
 */
export function namedTargets(table: Table, piece: PieceSpec, board: Board): Target[] {
  const targets: Target[] = []
  if (piece.kind === 'question') targets.push({ id: 'slot', kind: 'slot', piece, ...piece.slot })
  else {
    for (const question of table.pieces) {
      if (question.kind !== 'question') continue
      const lies = board.pieces[question.id]
      if (lies)
        targets.push({
          id: `beside-${question.question.id}`,
          kind: 'beside',
          piece: question,
          ...beside(piece, question, lies),
        })
    }
  }
  for (const [area, rect] of Object.entries(areasOf(table)) as [Area, Rect][]) {
    targets.push({ id: area, kind: 'area', area, ...freeSpot(table, piece, rect, board) })
  }
  return targets
}

/** On the question's lower edge, where it hides the least of the words. */
function beside(piece: PieceSpec, question: QuestionPiece, lies: Place): { x: number; y: number } {
  return clampToTable(piece, {
    x: lies.x + question.width - piece.width - margin,
    y: lies.y + question.height - piece.height / 2,
  })
}

/** The table round the tray, by name. */
export function areasOf(table: Table): Record<Area, Rect> {
  const { tray } = table
  const right = tray.x + tray.width + 2 * margin
  const below = tray.y + tray.height + 2 * margin
  return {
    top: { x: margin, y: margin, width: tableSize.width - 2 * margin, height: tray.y - 3 * margin },
    left: { x: margin, y: tray.y, width: tray.x - 3 * margin, height: tray.height },
    right: {
      x: right,
      y: margin,
      width: tableSize.width - right - margin,
      height: tableSize.height - 2 * margin,
    },
    bottom: {
      x: margin,
      y: below,
      width: tableSize.width - 2 * margin,
      height: tableSize.height - below - margin,
    },
  }
}

/** The spot in the area where the piece covers the least of the others; the first of equals. */
function freeSpot(table: Table, piece: PieceSpec, area: Rect, board: Board): { x: number; y: number } {
  const others = table.pieces.flatMap((other) => {
    const place = board.pieces[other.id]
    return place && other.id !== piece.id ? [{ ...place, width: other.width, height: other.height }] : []
  })
  const step = 24
  let best = { x: area.x, y: area.y }
  let least = Number.POSITIVE_INFINITY
  for (let y = area.y; y <= Math.max(area.y, area.y + area.height - piece.height); y += step) {
    for (let x = area.x; x <= Math.max(area.x, area.x + area.width - piece.width); x += step) {
      const covered = others.reduce(
        (sum, other) => sum + overlap({ x, y, width: piece.width, height: piece.height }, other),
        0,
      )
      if (covered < least) {
        best = { x, y }
        least = covered
      }
    }
  }
  return clampToTable(piece, best)
}
