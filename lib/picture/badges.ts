import { createTranslator } from 'use-intl/core'
import { hueColours, palette } from '../domain/palette'
import { joinedCounts } from '../domain/table'
import { messagesOf } from '../i18n/messages'
import type { Style } from '../typeset/typesetter'
import type { Drawing } from './drawing'
import { icon } from './icon'
import { baselineAt } from './letters'
import { element } from './svg'

const style: Style = { family: 'display', weight: 700, size: 13.5 }

/** A row that is joined says so on the tray's edge: the first in words, the others by a tick. */
export function badges({ of, table, letters, typesetter }: Drawing): string {
  const { layout } = of.concept
  if (layout.type !== 'puzzle') return ''
  const t = createTranslator({ locale: of.language, messages: messagesOf(of.language), namespace: 'board' })
  const joined = joinedCounts(table, of.board)
  const right = table.tray.x + table.tray.width
  const rowHeight = table.tray.height / layout.perspectives.length
  return layout.perspectives
    .map((perspective, row) => {
      if (joined[perspective.id] !== perspective.questions.length) return ''
      const isFirst = row === 0
      const words = isFirst ? t('rowJoined', { row: perspective.name[of.language] }) : ''
      const width = isFirst ? 46 + typesetter.width(words, style) : 32
      const x = isFirst ? right - 12 - width : right - 6
      const y = isFirst ? table.tray.y - 33 : table.tray.y + (row + 0.5) * rowHeight - 16
      return element(
        'g',
        { transform: `translate(${x} ${y})` },
        element('rect', { x: -3, y: -3, width: width + 6, height: 38, rx: 19, fill: palette.tray }),
        element('rect', { width, height: 32, rx: 16, fill: hueColours[perspective.hue].strong }),
        icon('check', { x: isFirst ? 10 : 8, y: 8, size: 16, colour: palette.paper, stroke: 3 }),
        letters.write(words, { x: 33, baseline: baselineAt(16, style) }, style, palette.paper),
      )
    })
    .join('')
}
