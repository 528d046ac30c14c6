import type { PieceId, Place } from './board'
import type { ImagePiece, KeywordPiece, PieceSpec, QuestionPiece, Rect, Table } from './table'

// Strips round the tray where keywords lie at the start, in board units: two above, three below.
const keywordStrips: readonly Rect[] = [
  { x: 24, y: 22, width: 1332, height: 44 },
  { x: 24, y: 86, width: 1026, height: 44 },
  { x: 150, y: 712, width: 740, height: 44 },
  { x: 24, y: 774, width: 1332, height: 44 },
  { x: 24, y: 836, width: 1332, height: 44 },
]
const imageColumns = [
  { x: 20, y: 140, pitch: 122 },
  { x: 916, y: 140, pitch: 122 },
] as const
/** Between two keywords of a strip, in board units: the tab and some table. */
const leastGap = 24
const pile = { x: 1080, y: 124, pitch: 222, step: { x: 14, y: 10 } }

interface Spot {
  readonly x: number
  readonly y: number
}

/** Where every piece of a new table lies: images and keywords spread round the tray, questions in a pile a perspective. */
export function layOut(table: Table): Record<PieceId, Place> {
  const homes = homesOf(table, table.pieces)
  const places: Record<PieceId, Place> = {}
  for (const [height, piece] of upwards(table.pieces).entries()) {
    const home = homes.get(piece.id)
    if (home) places[piece.id] = { ...home, z: height + 1 }
  }
  return places
}

/** The order in which pieces are laid: a keyword's flags lie over the strip above it, the first question on top of its pile. */
export function upwards(pieces: readonly PieceSpec[]): readonly PieceSpec[] {
  const isQuestion = (piece: PieceSpec) => piece.kind === 'question'
  return [...pieces.filter((piece) => !isQuestion(piece)), ...pieces.filter(isQuestion).reverse()]
}

/**
 * The home of each of these pieces. Keywords and images have theirs whatever else lies there; questions lie closer in
 * their pile as it shrinks.
 */
export function homesOf(table: Table, pieces: readonly PieceSpec[]): ReadonlyMap<PieceId, Spot> {
  const homes = new Map<PieceId, Spot>()
  const wanted = new Set(pieces.map(({ id }) => id))
  const lay = (piece: PieceSpec, x: number, y: number) => {
    if (wanted.has(piece.id)) homes.set(piece.id, { x: Math.round(x), y: Math.round(y) })
  }
  const ofKind = <Kind extends PieceSpec['kind']>(kind: Kind) =>
    table.pieces.filter((piece): piece is Extract<PieceSpec, { kind: Kind }> => piece.kind === kind)
  for (const { piece, x, y } of inStrips(ofKind('keyword'))) lay(piece, x, y)
  for (const { piece, x, y } of inColumns(ofKind('image'))) lay(piece, x, y)
  for (const { piece, x, y } of inPiles(ofKind('question'), wanted)) lay(piece, x, y)
  return homes
}

function inColumns(images: readonly ImagePiece[]): (Spot & { piece: ImagePiece })[] {
  return images.map((piece, index) => {
    const column = imageColumns[index % 2 === 0 ? 0 : 1]
    const row = Math.floor(index / 2)
    return { piece, x: column.x + (row % 2 ? 8 : 0), y: column.y + row * column.pitch }
  })
}

/** A pile a perspective, each in its own spot, the topmost of those that are there at its corner. */
function inPiles(
  questions: readonly QuestionPiece[],
  there: ReadonlySet<PieceId>,
): (Spot & { piece: QuestionPiece })[] {
  const perspectives = [...new Set(questions.map(({ perspective }) => perspective.id))]
  const depths = new Map<string, number>()
  return questions.flatMap((piece) => {
    if (!there.has(piece.id)) return []
    const row = perspectives.indexOf(piece.perspective.id)
    const below = depths.get(piece.perspective.id) ?? 0
    depths.set(piece.perspective.id, below + 1)
    return [{ piece, x: pile.x + below * pile.step.x, y: pile.y + row * pile.pitch + below * pile.step.y }]
  })
}

/** Fills the strips in proportion to their length, so that no strip is crowded while another is empty. */
function inStrips(keywords: readonly KeywordPiece[]): (Spot & { piece: KeywordPiece })[] {
  const room = keywordStrips.reduce((sum, strip) => sum + strip.width, 0)
  const words = keywords.reduce((sum, keyword) => sum + keyword.width + leastGap, 0)
  const laid: (Spot & { piece: KeywordPiece })[] = []
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
