/**
 * The outlines of the wooden pieces as SVG paths. Every edge is straight lines and three arcs (fillet, head,
 * fillet) that meet tangentially; a seam is described once and walked in opposite directions by its two pieces, so
 * tab and blank are the same curve. Geometry: design §4. Lengths are board units (px at 100 % zoom).
 */

interface Knob {
  readonly radius: number
  readonly fillet: number
  readonly headHeight: number
  /** From the tab's centre to where its fillet leaves the edge. */
  readonly reach: number
  /** How far the tab stands out. */
  readonly depth: number
}

/** `sign` 1 is a tab, -1 a blank, 0 flat; `at` is its centre along the edge, 0–1, left to right or top to bottom. */
interface Side {
  readonly sign: -1 | 0 | 1
  readonly at: number
}

interface Sides {
  readonly top: Side
  readonly right: Side
  readonly bottom: Side
  readonly left: Side
}

/** Corner radii: top left, top right, bottom right, bottom left. */
type Corners = readonly [number, number, number, number]

export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A blank in a side: its middle along the side from the top or the left, and how far it reaches to both sides and inwards. */
export interface Blank {
  readonly middle: number
  readonly half: number
  readonly depth: number
}

export interface PuzzleCell {
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
  readonly outline: string
  /** Where text may stand: inset from each side, clear of the blanks. */
  readonly safe: Insets
  /** The blanks that ragged text can run round instead of keeping clear of the whole side. */
  readonly blanks: { readonly right: Blank | undefined; readonly bottom: Blank | undefined }
}

const flat: Side = { sign: 0, at: 0.5 }
const round = (value: number) => Number(value.toFixed(2))

function knobOf(shorterSide: number, ratio: number): Knob {
  const radius = ratio * shorterSide
  const fillet = 0.45 * radius
  const headHeight = 1.15 * radius
  const reach = Math.sqrt((radius + fillet) ** 2 - (headHeight - fillet) ** 2)
  return { radius, fillet, headHeight, reach, depth: headHeight + radius }
}

type Point = readonly [number, number]

/** One edge, clockwise from `from` to `to`, ending `cut` before `to`, where the corner begins. */
function edge(from: Point, to: Point, side: Side, knob: Knob, cut: number): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const outward: Point = [along[1], -along[0]]
  const at = (distance: number, height: number) =>
    `${round(from[0] + along[0] * distance + outward[0] * height * side.sign)} ${round(from[1] + along[1] * distance + outward[1] * height * side.sign)}`
  const end = `L${at(length - cut, 0)}`
  if (side.sign === 0) return end
  const centre = length * side.at
  const share = knob.fillet / (knob.radius + knob.fillet)
  const tangentX = knob.reach * (1 - share)
  const tangentY = knob.fillet + (knob.headHeight - knob.fillet) * share
  const [fillet, radius] = [round(knob.fillet), round(knob.radius)]
  const [filletSweep, headSweep] = side.sign > 0 ? [0, 1] : [1, 0]
  return (
    `L${at(centre - knob.reach, 0)}` +
    `A${fillet} ${fillet} 0 0 ${filletSweep} ${at(centre - tangentX, tangentY)}` +
    `A${radius} ${radius} 0 1 ${headSweep} ${at(centre + tangentX, tangentY)}` +
    `A${fillet} ${fillet} 0 0 ${filletSweep} ${at(centre + knob.reach, 0)}` +
    end
  )
}

function outline(width: number, height: number, sides: Sides, corners: Corners, knob: Knob): string {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  const corner = (radius: number, x: number, y: number) =>
    radius ? `A${radius} ${radius} 0 0 1 ${round(x)} ${round(y)}` : ''
  const reversed = (side: Side): Side => ({ sign: side.sign, at: 1 - side.at })
  return (
    `M${topLeft} 0${edge([0, 0], [width, 0], sides.top, knob, topRight)}${corner(topRight, width, topRight)}` +
    `${edge([width, 0], [width, height], sides.right, knob, bottomRight)}${corner(bottomRight, width - bottomRight, height)}` +
    `${edge([width, height], [0, height], reversed(sides.bottom), knob, bottomLeft)}${corner(bottomLeft, 0, height - bottomLeft)}` +
    `${edge([0, height], [0, 0], reversed(sides.left), knob, topLeft)}${corner(topLeft, topLeft, 0)}Z`
  )
}

// Tab centres drift so that all outlines differ and a piece has one right place. Horizontal seams drift to the
// right only: the label row stands to the left of a top blank.
const verticalDrift = [0.5, 0.46, 0.54, 0.48, 0.53, 0.47] as const
const horizontalDrift = [0.53, 0.57, 0.55, 0.52, 0.56, 0.54] as const
const driftAt = (drifts: readonly number[], index: number) => drifts[index % drifts.length] ?? 0.5

/** The interlocking pieces of a rows × columns puzzle, row by row; x and y are relative to the first one. */
export function puzzleGrid(rows: number, columns: number, width: number, height: number): PuzzleCell[] {
  const knob = knobOf(Math.min(width, height), 0.082)
  const vertical = (r: number, c: number): Side => ({
    sign: (r + c) % 2 ? -1 : 1,
    at: driftAt(verticalDrift, r * 2 + c),
  })
  const horizontal = (r: number, c: number): Side => ({
    sign: (r + c) % 2 ? 1 : -1,
    at: driftAt(horizontalDrift, r + c * 2 + 3),
  })
  const other = (side: Side): Side => ({ sign: side.sign === 1 ? -1 : 1, at: side.at })
  const [outerCorner, joint, padding] = [18, 3, 14]
  const blank = (side: Side, length: number) =>
    side.sign < 0 ? { middle: side.at * length, half: knob.radius, depth: knob.depth } : undefined
  const inset = (side: Side) => (side.sign < 0 ? knob.depth + 7 : padding)
  return Array.from({ length: rows * columns }, (_, index) => {
    const row = Math.floor(index / columns)
    const column = index % columns
    const [first, last, start, stop] = [row === 0, row === rows - 1, column === 0, column === columns - 1]
    const sides: Sides = {
      top: first ? flat : other(horizontal(row - 1, column)),
      right: stop ? flat : vertical(row, column),
      bottom: last ? flat : horizontal(row, column),
      left: start ? flat : other(vertical(row, column - 1)),
    }
    const corners: Corners = [
      first && start ? outerCorner : joint,
      first && stop ? outerCorner : joint,
      last && stop ? outerCorner : joint,
      last && start ? outerCorner : joint,
    ]
    return {
      row,
      column,
      x: column * width,
      y: row * height,
      outline: outline(width, height, sides, corners, knob),
      safe: { top: padding, right: inset(sides.right), bottom: inset(sides.bottom), left: inset(sides.left) },
      blanks: { right: blank(sides.right, height), bottom: blank(sides.bottom, width) },
    }
  })
}

/** A keyword piece: blank on the left, tab on the right. */
export function keywordOutline(width: number, height: number): string {
  const sides: Sides = { top: flat, right: { sign: 1, at: 0.5 }, bottom: flat, left: { sign: -1, at: 0.5 } }
  return outline(width, height, sides, [11, 11, 11, 11], knobOf(height, 0.135))
}

/** An image piece: square, blank on the left, tab below. */
export function imageOutline(size: number): string {
  const sides: Sides = { top: flat, right: flat, bottom: { sign: 1, at: 0.5 }, left: { sign: -1, at: 0.5 } }
  return outline(size, size, sides, [14, 14, 14, 14], knobOf(size, 0.085))
}

/** A piece in a column of pieces of any height: a tab below, a blank above, where it has neighbours there. */
export function columnOutline(
  width: number,
  height: number,
  { above, below }: { readonly above: boolean; readonly below: boolean },
): string {
  const sides: Sides = {
    top: above ? { sign: -1, at: 0.5 } : flat,
    right: flat,
    bottom: below ? { sign: 1, at: 0.5 } : flat,
    left: flat,
  }
  const [outer, joint] = [9, 1]
  const [top, bottom] = [above ? joint : outer, below ? joint : outer]
  return outline(width, height, sides, [top, top, bottom, bottom], knobOf(width, 0.082))
}

/** A tab by itself, to hang below a straight edge: its head's radius in pixels, the size and outline of what it becomes. */
export function tabBelow(radius: number): {
  readonly width: number
  readonly depth: number
  readonly outline: string
} {
  const knob = knobOf(radius, 1)
  const width = 2 * knob.reach
  return {
    width,
    depth: knob.depth,
    outline: `M${round(width)} 0${edge([width, 0], [0, 0], { sign: 1, at: 0.5 }, knob, 0)}Z`,
  }
}

/** A piece in a row of pieces: a tab to the right, a blank to the left, where it has neighbours there. */
export function rowOutline(
  width: number,
  height: number,
  { before, after }: { readonly before: boolean; readonly after: boolean },
): string {
  const sides: Sides = {
    top: flat,
    right: after ? { sign: 1, at: 0.5 } : flat,
    bottom: flat,
    left: before ? { sign: -1, at: 0.5 } : flat,
  }
  const [outer, joint] = [Math.min(26, height / 4), 4]
  const [left, right] = [before ? joint : outer, after ? joint : outer]
  return outline(width, height, sides, [left, right, right, left], knobOf(Math.min(width, height), 0.13))
}
