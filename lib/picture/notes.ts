import type { BoardNote, Place } from '../domain/board'
import {
  growthOf,
  hangOf,
  noteTilt,
  noteWidthOn,
  tableNoteWidth,
  wouldCoverQuestion,
} from '../domain/noteRoom'
import { type NoteStack, seenOf } from '../domain/noteStack'
import { palette, personColours } from '../domain/palette'
import { isInSlot, type PieceSpec } from '../domain/table'
import { asSet, breakLines } from '../typeset/breakLines'
import type { Style } from '../typeset/typesetter'
import type { Drawing } from './drawing'
import { baselineAt } from './letters'
import type { Pictured } from './picture'
import { softShadow } from './softShadow'
import { element, laid } from './svg'

const shadow = { below: 4, blur: 10, percent: 22, colour: '#1f3028' }
const words: Style = { family: 'ui', weight: 400, size: 14 }
const name: Style = { family: 'ui', weight: 700, size: 12 }
const small: Style = { family: 'display', weight: 700, size: 9 }
const lineHeight = 14 * 1.38
/** As on the table; the rest of a longer one is in the picture's words. */
const mostLines = 4

/** The notes of one piece, hanging on it. */
export function notesOn(drawing: Drawing, piece: PieceSpec, place: Place, stack: NoteStack): string {
  const { table, of } = drawing
  if (wouldCoverQuestion(table, of.board, piece, place)) return folded(drawing, piece, place, stack.notes)
  const hang = hangOf(table, piece, place, of.board)
  const size = { width: noteWidthOn(piece), ...column(drawing, stack, noteWidthOn(piece)) }
  const top = place.y + hang.y - (hang.side === 'above' ? size.height : 0)
  return laid({ x: place.x + hang.x, y: top }, size, isInSlot(piece, place) ? -1.2 : 1.4, size.svg)
}

/** A note on the table itself, and under it what answers it. */
export function noteOnTable(drawing: Drawing, place: Place, stack: NoteStack): string {
  const size = { width: tableNoteWidth, ...column(drawing, stack, tableNoteWidth) }
  const [first] = stack.notes
  const { y, isUpwards } = growthOf(place)
  const top = place.y + y - (isUpwards ? size.height : 0)
  return laid({ x: place.x, y: top }, size, first ? noteTilt(first.id) : 0, size.svg)
}

/** The notes of a stack that are seen, one under the other, drawn from their own top left corner. */
function column(
  drawing: Drawing,
  stack: NoteStack,
  width: number,
): { readonly svg: string; readonly height: number } {
  const seen = seenOf(stack)
  const cards = seen.map((note) => card(drawing, note, width))
  const height = cards.reduce((sum, { height }) => sum + height, 6 * (cards.length - 1))
  const hidden = stack.notes.length - seen.length
  let y = 0
  const drawn = cards.map((each) => {
    const at = y
    y += each.height + 6
    return element('g', { transform: `translate(0 ${at})` }, each.svg)
  })
  const fan = hidden > 0 ? fanBehind(drawing, stack, { width, height }) : ''
  return { svg: fan + drawn.join(''), height }
}

/** The edges of what lies under the seen notes of a fan, and how many there are in all. */
function fanBehind(
  { letters }: Drawing,
  { notes }: NoteStack,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const edges = [3.2, -2.4].map((degrees) =>
    element(
      'g',
      { transform: `rotate(${degrees} ${width / 2} ${height / 2})` },
      softShadow('rect', { width, height, rx: 14 }, shadow),
      element('rect', { width, height, rx: 14, fill: palette.paper }),
    ),
  )
  const count = String(notes.length)
  const tab = 16 + 8 * count.length
  return [
    ...edges,
    element('rect', { x: width - tab - 8, y: -13, width: tab, height: 24, rx: 12, fill: palette.ink }),
    letters.write(
      count,
      { x: width - tab / 2 - 8, baseline: baselineAt(-1, name), anchor: 'middle' },
      name,
      palette.paper,
    ),
  ].join('')
}

function authorOf({ of, people }: Drawing, note: BoardNote): Pictured | undefined {
  const personId = of.authors.get(note.createdBy)
  return people.find((person) => person.personId === personId)
}

function card(
  drawing: Drawing,
  note: BoardNote,
  width: number,
): { readonly svg: string; readonly height: number } {
  const { letters, typesetter } = drawing
  const author = authorOf(drawing, note)
  const { strong, tint } = personColours(author?.colour ?? 5)
  const all = breakLines(typesetter, asSet(note.text).trim(), words, width - 28)
  const lines = all.slice(0, mostLines)
  if (all.length > mostLines) lines[mostLines - 1] = `${lines[mostLines - 1] ?? ''} …`
  const footer = 12 + 4 + lines.length * lineHeight + 4 + 8
  const height = footer + 20 + 10
  const path = `M4 0H${width - 16}a16 16 0 0 1 16 16V${height - 16}a16 16 0 0 1 -16 16H16a16 16 0 0 1 -16 -16V4a4 4 0 0 1 4 -4Z`
  return {
    height,
    svg: [
      softShadow('path', { d: path }, shadow),
      element('path', { d: path, fill: tint }),
      ...lines.map((line, index) =>
        letters.write(
          line,
          { x: 14, baseline: baselineAt(16 + (index + 0.5) * lineHeight, words) },
          words,
          palette.ink,
        ),
      ),
      disc(letters, author, 24, footer + 10, strong),
      letters.write(
        author?.firstName ?? '',
        { x: 41, baseline: baselineAt(footer + 10, name) },
        name,
        strong,
      ),
    ].join(''),
  }
}

function disc(
  letters: Drawing['letters'],
  author: Pictured | undefined,
  x: number,
  y: number,
  fill: string,
): string {
  return (
    element('circle', { cx: x, cy: y, r: 10, fill }) +
    letters.write(
      author?.initials ?? '…',
      { x, baseline: baselineAt(y, small), anchor: 'middle' },
      small,
      palette.paper,
    )
  )
}

/** Notes that would lie over a question's words: whose they are, on the piece's corner. */
function folded(drawing: Drawing, piece: PieceSpec, place: Place, notes: readonly BoardNote[]): string {
  const { letters } = drawing
  const shown = notes.slice(-3)
  const width = 4 + 20 + (shown.length - 1) * 14 + 6 + 8 * String(notes.length).length + 10
  const count: Style = name
  return element(
    'g',
    { transform: `translate(${place.x + piece.width - 14 - width} ${place.y + piece.height - 13})` },
    softShadow('rect', { width, height: 26, rx: 13 }, shadow),
    element('rect', { width, height: 26, rx: 13, fill: palette.paper }),
    ...shown.map((note, index) => {
      const author = authorOf(drawing, note)
      const x = 14 + index * 14
      return (
        element('circle', { cx: x, cy: 13, r: 11.5, fill: palette.paper }) +
        disc(letters, author, x, 13, personColours(author?.colour ?? 5).strong)
      )
    }),
    letters.write(
      String(notes.length),
      { x: width - 10, baseline: baselineAt(13, count), anchor: 'end' },
      count,
      palette.ink2,
    ),
  )
}
