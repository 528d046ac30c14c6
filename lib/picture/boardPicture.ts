import { noteStacks } from '../domain/noteStack'
import { isInSlot, tableOf, tableSize, tiltOf } from '../domain/table'
import type { Typesetter } from '../typeset/typesetter'
import { badges } from './badges'
import { definitions } from './definitions'
import type { Drawing } from './drawing'
import type { Illustrations } from './illustrations'
import { createLetters } from './letters'
import { noteOnTable, notesOn } from './notes'
import { type PictureOf, picturedPeople } from './picture'
import { pictureWords } from './pictureWords'
import { piece } from './pieces'
import { element, escaped, laid } from './svg'
import { tray } from './tray'

interface Tools {
  readonly typesetter: Typesetter
  readonly illustrations: Illustrations
}

/**
 * The table as one SVG that needs nothing beside it: letters are outlines, illustrations are inside. Light, since it is
 * printed and kept. Units are the board's. Throws for a concept that has no table.
 */
export function boardPicture(of: PictureOf, { typesetter, illustrations }: Tools): string {
  const table = tableOf(of.concept)
  const letters = createLetters(typesetter)
  const drawing: Drawing = { of, table, people: picturedPeople(of.seats), typesetter, letters, illustrations }
  const { width, height } = tableSize
  const drawn = [
    element('rect', { width, height, fill: 'url(#table-light)' }),
    tray(drawing),
    ...pieces(drawing, true),
    badges(drawing),
    ...pieces(drawing, false),
    ...notes(drawing),
  ]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    element('title', {}, escaped(pictureWords(of).summary)),
    element('defs', {}, definitions(), letters.definitions()),
    ...drawn,
  )
}

/** The pieces in their places, or those that lie loose, the lowest first. */
function pieces(drawing: Drawing, arePlaced: boolean): string[] {
  const { table, of } = drawing
  return table.pieces
    .flatMap((spec) => {
      const place = of.board.pieces[spec.id]
      return place && isInSlot(spec, place) === arePlaced ? [{ spec, place }] : []
    })
    .sort((a, b) => a.place.z - b.place.z)
    .map(({ spec, place }) =>
      laid(
        place,
        spec,
        arePlaced ? 0 : tiltOf(spec.id),
        piece(drawing, spec, arePlaced ? 'placed' : 'loose'),
      ),
    )
}

/** Those on pieces, the lowest piece's first; over them those on the table. */
function notes(drawing: Drawing): string[] {
  const { table, of } = drawing
  const stacks = noteStacks({ notes: of.board.notes.filter(({ text }) => text.trim()) })
  const onPieces = stacks.flatMap((stack) => {
    const spec = table.pieces.find(({ id }) => id === stack.id)
    const place = spec && of.board.pieces[spec.id]
    return place ? [{ z: place.z, svg: notesOn(drawing, spec, place, stack) }] : []
  })
  const onTable = stacks.flatMap((stack) => {
    const place = stack.notes[0]?.place
    return place ? [{ z: place.z, svg: noteOnTable(drawing, place, stack) }] : []
  })
  return [onPieces, onTable].flatMap((drawn) => drawn.sort((a, b) => a.z - b.z).map(({ svg }) => svg))
}
