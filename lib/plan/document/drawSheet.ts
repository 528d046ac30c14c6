import { hueIcon } from '../../domain/hueIcon'
import { hueColours, palette, plainHue } from '../../domain/palette'
import { columnOutline } from '../../domain/puzzle'
import { breathe } from './breathe'
import type { DocumentOf } from './documentOf'
import type { Placed } from './flow'
import { type Fragment, headWidth, layOutSheet } from './layOutSheet'
import { column, looks } from './look'
import type { Paper } from './paper'
import { columnsOf, headLook, rowsOf } from './rows'
import { within } from './tagged'
import { documentWords } from './words'

/** The municipality's sheet as a table over as many pages as it needs; where it ends on the last of them. */
export async function drawSheet(paper: Paper, of: DocumentOf, top: number): Promise<number> {
  const table = within(undefined, 'Table')
  const heads = columnHeads(of, table)
  for (const { tagged } of heads) paper.open(tagged)
  const rows = rowsOf(of, table)
  let last: Fragment | undefined
  let y = top
  // One is held back until it is known whether another joins it below.
  const draw = (fragment: Fragment, next: Fragment | undefined) => {
    drawFragment(paper, of, fragment, {
      above: !fragment.beginsPage && fragment.row.head !== undefined,
      below: next !== undefined && !next.beginsPage,
    })
    y = fragment.bottom
  }
  for (const fragment of layOutSheet(paper.typesetter, rows, top)) {
    await breathe()
    if (last) draw(last, fragment)
    if (fragment.beginsPage) {
      const isFirst = last === undefined
      if (!isFirst || fragment.top < top) paper.addPage()
      drawHeads(paper, heads, fragment, isFirst)
    }
    last = fragment
  }
  if (last) draw(last, undefined)
  return y
}

interface Head {
  readonly tagged: ReturnType<typeof within>
  readonly title: string
}

function columnHeads(of: DocumentOf, table: ReturnType<typeof within>): Head[] {
  const row = within(table, 'TR')
  const { hasHeads, columns } = columnsOf(of)
  const titles = columns.map(({ title }) => title)
  return (hasHeads ? [documentWords(of.language)('perspectives'), ...titles] : titles).map((title) => ({
    title,
    tagged: within(row, 'TH', { scope: 'Column' }),
  }))
}

/** The columns' heads over the first part on a page: tagged once, repeated as decoration. */
function drawHeads(paper: Paper, heads: readonly Head[], fragment: Fragment, isFirst: boolean): void {
  const baseline = fragment.top - 8
  const hasHeads = fragment.row.head !== undefined
  const at = (title: string, x: number): Placed[] => {
    const head = heads.find((candidate) => candidate.title === title)
    return head ? [{ tagged: head.tagged, words: title, look: looks.columnHead, x, baseline }] : []
  }
  const placed = [
    ...(hasHeads && heads[0] ? at(heads[0].title, column.left) : []),
    ...fragment.areas.flatMap(({ cell, left }) => at(cell.column.title, left + 9)),
  ]
  if (isFirst) paper.lines(placed)
  else paper.repeated(placed)
}

function drawFragment(
  paper: Paper,
  of: DocumentOf,
  { row, top, bottom, areas, isContinued }: Fragment,
  joins: { readonly above: boolean; readonly below: boolean },
): void {
  const colours = row.hue ? hueColours[row.hue] : plainHue
  const height = bottom - top
  const agreements = areas.find(({ cell }) => cell.column.id === 'agreements')
  if (agreements) paper.rect({ x: agreements.left, y: top, width: agreements.width, height }, colours.tint)
  const right = column.left + column.width
  const start = row.head ? column.left + headWidth : column.left
  paper.rule([start, bottom], [right, bottom], palette.line)
  if (!joins.above) paper.rule([start, top], [right, top], palette.line)
  for (const { left } of areas.slice(1)) paper.rule([left, top], [left, bottom], palette.line)
  if (row.head) {
    paper.shape(columnOutline(headWidth, height, joins), { x: column.left, y: top }, colours.fill)
    const t = documentWords(of.language)
    const x = column.left + 10
    if (row.hue) paper.icon(hueIcon[row.hue], { x, y: top + 11 }, 17, colours.ink)
    const name = {
      tagged: row.head.tagged,
      words: row.head.name,
      look: headLook(row.hue),
      x,
      baseline: top + 43,
    }
    if (isContinued) {
      const goesOn = {
        ...name,
        words: t('continued'),
        look: { ...looks.quiet, colour: colours.ink },
        baseline: top + 55,
      }
      paper.repeated([name, goesOn])
    } else paper.lines([name])
  }
  for (const { cell, placed } of areas) {
    paper.open(cell.tagged)
    paper.lines(placed)
  }
}
