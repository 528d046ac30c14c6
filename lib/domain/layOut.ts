import type { PieceId, Place } from './board'
import type { KeywordPiece, PieceSpec, QuestionPiece, Rect, Table } from './table'

// Strips round the tray where keywords lie at the start, in board units: two above, three below.
const keywordStrips: readonly Rect[] = [
  { x: 24, y: 26, width: 1332, height: 44 },
  { x: 24, y: 84, width: 1026, height: 44 },
  { x: 150, y: 716, width: 740, height: 44 },
  { x: 24, y: 780, width: 1332, height: 44 },
  { x: 24, y: 838, width: 1332, height: 44 },
]
const imageColumns = [
  { x: 20, y: 140, pitch: 122 },
  { x: 916, y: 140, pitch: 122 },
] as const
/** Between two keywords of a strip, in board units: the tab and some table. */
const leastGap = 24
const pile = { x: 1080, y: 124, pitch: 222, step: { x: 14, y: 10 } }

/** Where every piece of a new table lies: images and keywords spread round the tray, questions in a pile a perspective. */
export function layOut(table: Table): Record<PieceId, Place> {
  const places: Record<PieceId, Place> = {}
  let height = 0
  const lay = (piece: PieceSpec, x: number, y: number) => {
    height += 1
    places[piece.id] = { x: Math.round(x), y: Math.round(y), z: height }
  }
  for (const { piece, x, y } of inStrips(table.pieces.filter((piece) => piece.kind === 'keyword')))
    lay(piece, x, y)
  table.pieces
    .filter((piece) => piece.kind === 'image')
    .forEach((piece, index) => {
      const column = imageColumns[index % 2 === 0 ? 0 : 1]
      const row = Math.floor(index / 2)
      lay(piece, column.x + (row % 2 ? 8 : 0), column.y + row * column.pitch)
    })
  const piles = groupByPerspective(table.pieces.filter((piece) => piece.kind === 'question'))
  let row = 0
  for (const questions of piles.values()) {
    // The first question lies on top.
    for (const [above, piece] of [...questions].reverse().entries()) {
      const below = questions.length - 1 - above
      lay(piece, pile.x + below * pile.step.x, pile.y + row * pile.pitch + below * pile.step.y)
    }
    row += 1
  }
  return places
}

function groupByPerspective(questions: readonly QuestionPiece[]): Map<string, QuestionPiece[]> {
  const piles = new Map<string, QuestionPiece[]>()
  for (const question of questions) {
    piles.set(question.perspective.id, [...(piles.get(question.perspective.id) ?? []), question])
  }
  return piles
}

/** Fills the strips in proportion to their length, so that no strip is crowded while another is empty. */
function inStrips(keywords: readonly KeywordPiece[]): { piece: KeywordPiece; x: number; y: number }[] {
  const room = keywordStrips.reduce((sum, strip) => sum + strip.width, 0)
  const words = keywords.reduce((sum, keyword) => sum + keyword.width + leastGap, 0)
  const laid: { piece: KeywordPiece; x: number; y: number }[] = []
  let next = 0
  for (const [index, strip] of keywordStrips.entries()) {
    const isLast = index === keywordStrips.length - 1
    const share = (words * strip.width) / room
    const row: KeywordPiece[] = []
    let used = 0
    for (let piece = keywords[next]; piece; piece = keywords[next]) {
      const taken = used + row.length * leastGap
      if (!isLast && taken + (piece.width + leastGap) / 2 > share) break
      row.push(piece)
      used += piece.width
      next += 1
    }
    const gap = row.length > 1 ? Math.min((strip.width - used) / (row.length - 1), 90) : 0
    let x = strip.x
    for (const [position, piece] of row.entries()) {
      laid.push({ piece, x, y: strip.y + ((position * 5) % 11) - 5 })
      x += piece.width + gap
    }
  }
  return laid
}
