import type { Typesetter } from '../../typeset/typesetter'
import { type Filled, fill, type Placed, type Rest } from './flow'
import { column, lastLine, sheet } from './look'
import type { Cell, Row } from './rows'

/** The part of a row that stands on one page. */
export interface Fragment {
  readonly row: Row
  readonly top: number
  readonly bottom: number
  /** It begins a page: the columns' heads stand above it. */
  readonly beginsPage: boolean
  /** It goes on from the page before. */
  readonly isContinued: boolean
  readonly areas: readonly Area[]
}

interface Area {
  readonly cell: Cell
  readonly left: number
  readonly width: number
  readonly placed: readonly Placed[]
}

export const headWidth = 92
export const headRow = 20
const padding = { x: 9, top: 9, bottom: 11 }
/** Less than this at the foot of a page is not begun with, unless all of the row fits it. */
const leastBegun = 200
/** A perspective's piece with its icon and name. */
const leastRow = 62

/**
 * Lays the rows on as many pages as they need, from `top` of the first on; yields after each part, since a plan may be
 * long. Where a row goes on to another page, only the columns that have more do, and share its width.
 */
export function* layOutSheet(
  typesetter: Typesetter,
  rows: readonly Row[],
  top: number,
): Generator<Fragment, void> {
  const firstTop = sheet.top + headRow
  let y = top + headRow
  let beginsPage = true
  for (const row of rows) {
    const left = column.left + (row.head ? headWidth : 0)
    const width = column.left + column.width - left
    let open: readonly Cell[] = row.cells
    let isContinued = false
    while (open.length > 0) {
      const areas = isContinued ? sharing(open, left, width) : side(row.cells, left, width)
      const filled = areas.map((area) => ({ area, ...fillArea(typesetter, area, y) }))
      const rests = filled.flatMap(({ area, rest }) => (rest ? [{ ...area.cell, rest }] : []))
      const isFresh = beginsPage && y <= firstTop
      const room = lastLine - y
      const isCrowded = room < leastBegun || filled.every(({ columns }) => columns.every(isNothing))
      if (rests.length > 0 && isCrowded && !isFresh) {
        y = firstTop
        beginsPage = true
        continue
      }
      const end = Math.max(
        y + leastRow,
        ...filled.flatMap(({ columns }) => columns.map(({ bottom }) => bottom + padding.bottom)),
      )
      const bottom = rests.length > 0 ? lastLine + padding.bottom : end
      yield {
        row,
        top: y,
        bottom,
        beginsPage,
        isContinued,
        areas: filled.map(({ area, columns }) => ({
          cell: area.cell,
          left: area.left,
          width: area.width,
          placed: columns.flatMap(({ placed }) => placed),
        })),
      }
      beginsPage = false
      y = bottom
      open = rests
      isContinued = true
      if (rests.length > 0) {
        y = firstTop
        beginsPage = true
      }
    }
  }
}

const isNothing = ({ placed }: Filled) => placed.length === 0

interface Place {
  readonly cell: Cell
  readonly left: number
  readonly width: number
  /** Columns of text beside each other. */
  readonly count: number
}

function side(cells: readonly Cell[], left: number, width: number): Place[] {
  const sum = cells.reduce((total, { column }) => total + column.weight, 0)
  let x = left
  return cells.map((cell) => {
    const part = (width * cell.column.weight) / sum
    const place = { cell, left: x, width: part, count: 1 }
    x += part
    return place
  })
}

/** What goes on alone has two columns of text, so that its lines are no longer than can be read. */
const sharing = (cells: readonly Cell[], left: number, width: number): Place[] =>
  side(cells, left, width).map((place) => ({ ...place, count: cells.length === 1 ? 2 : 1 }))

/** As much as fits; what is left of a section stands in columns of the same height. */
function fillArea(typesetter: Typesetter, place: Place, top: number): Columns {
  const full = fillColumns(typesetter, place, top, lastLine)
  if (place.count === 1 || full.rest) return full
  let [least, most, best] = [top + padding.top, lastLine, full]
  while (most - least > 4) {
    const middle = (least + most) / 2
    const tried = fillColumns(typesetter, place, top, middle)
    if (tried.rest) least = middle
    else [most, best] = [middle, tried]
  }
  return best
}

interface Columns {
  readonly columns: readonly Filled[]
  readonly rest: Rest | undefined
}

function fillColumns(typesetter: Typesetter, place: Place, top: number, bottom: number): Columns {
  const gap = 2 * padding.x
  const width = (place.width - gap * place.count) / place.count
  let rest = place.cell.rest
  const columns: Filled[] = []
  for (let index = 0; index < place.count; index += 1) {
    const x = place.left + padding.x + index * (width + gap)
    const box = { x, y: top + padding.top, width, bottom }
    const filled: Filled = rest ? fill(typesetter, rest, box) : { placed: [], bottom: box.y, rest: undefined }
    columns.push(filled)
    rest = filled.rest
  }
  return { columns, rest }
}
