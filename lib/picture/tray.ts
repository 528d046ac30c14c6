import { hueIcon } from '../domain/hueIcon'
import { palette } from '../domain/palette'
import { questionLabel } from '../domain/pieceWords'
import { isInSlot, type QuestionPiece, type Rect } from '../domain/table'
import { frame, recess } from '../domain/wood'
import type { Style } from '../typeset/typesetter'
import type { Drawing } from './drawing'
import { icon } from './icon'
import { baselineAt } from './letters'
import { softShadow } from './softShadow'
import { element } from './svg'

const shadow = { below: 22, blur: 34, percent: 26, colour: '#3c2d0f' }
const label: Style = { family: 'display', weight: 700, size: 14 }

/** The birch frame with its recess, and a place engraved for each question that does not lie in it. */
export function tray(drawing: Drawing): string {
  const { table, of } = drawing
  const outer = around(table.tray, frame.reach)
  const well = around(table.tray, recess.reach)
  const empty = table.pieces.filter((piece): piece is QuestionPiece => {
    const place = of.board.pieces[piece.id]
    return piece.kind === 'question' && !(place && isInSlot(piece, place))
  })
  return [
    softShadow('rect', { ...around(table.tray, frame.reach - 8), rx: frame.corner }, shadow),
    element('rect', {
      ...around(table.tray, frame.reach - 1),
      y: outer.y + 1 + frame.edge,
      rx: frame.corner - 1,
      fill: palette.trayEdge,
    }),
    element('rect', { ...outer, rx: frame.corner, fill: 'url(#tray-light)' }),
    element('rect', { ...well, rx: recess.corner, fill: palette.trayWell }),
    element('rect', { ...well, height: 26, rx: recess.corner, fill: 'url(#well-shade)' }),
    ...empty.map((piece) => place(drawing, piece)),
  ].join('')
}

const around = ({ x, y, width, height }: Rect, reach: number) => ({
  x: x - reach,
  y: y - reach,
  width: width + 2 * reach,
  height: height + 2 * reach,
})

function place({ letters, of }: Drawing, piece: QuestionPiece): string {
  const [x, y] = [piece.width / 2, piece.height / 2]
  return element(
    'g',
    { transform: `translate(${piece.slot.x} ${piece.slot.y})` },
    element('path', {
      d: piece.outline,
      fill: '#fff',
      'fill-opacity': 0.16,
      stroke: palette.trayLine,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 5',
      'stroke-linecap': 'round',
    }),
    icon(hueIcon[piece.perspective.hue], { x: x - 12, y: y - 24, size: 24, colour: palette.trayInk }),
    letters.write(
      questionLabel(piece, of.language),
      { x, baseline: baselineAt(y + 15, label), anchor: 'middle' },
      label,
      palette.trayInk,
    ),
  )
}
