import { palette } from '../../domain/palette'
import { asSet } from '../../typeset/breakLines'
import { type DocumentOf, shownSeats } from './documentOf'
import { fill, type Leaf } from './flow'
import { column, inColour, type Look, lastLine, looks, sheet } from './look'
import type { Paper } from './paper'
import { type Tagged, within } from './tagged'
import { documentWords, momentOf } from './words'

const widths = [200, 130, column.width - 330] as const
const rowGap = 5

/** Who has approved and when, who has not and why, and the fingerprint of what they approved. Where it ends. */
export function drawApprovals(paper: Paper, of: DocumentOf, top: number): number {
  const { language } = of
  const t = documentWords(language)
  const table = within(undefined, 'Table')
  const heading = line(within(undefined, 'H2'), t('approvals.heading'), looks.heading)
  const rows = [
    { cells: [t('approvals.name'), t('approvals.role'), t('approvals.approval')], isHead: true, isOk: true },
    ...peopleOf(of),
  ]
  const notes = [
    t('approvals.sealed', { when: momentOf(of.sealedAt, language) }),
    ...(of.hasPlan ? [t('approvals.hash', { hash: of.hash })] : []),
    ...(of.for ? [t('approvals.whole')] : []),
  ]
  const seats = shownSeats(of).length
  let y = top + 14
  const needed = 24 + 2 * 18 + (seats <= 4 ? seats * 18 + notes.length * 12 : 0)
  if (y + needed > lastLine) {
    paper.addPage()
    y = sheet.top
  }
  const put = (leaves: Leaf[]) => {
    const box = { x: column.left, y, width: column.width, bottom: lastLine }
    const { placed, bottom } = fill(paper.typesetter, { leaves, taken: 0 }, box)
    paper.lines(placed)
    y = bottom
  }
  put([heading])
  y += 5
  for (const { cells, isHead, isOk } of rows) {
    const row = within(table, 'TR')
    const laid = cells.map((words, index) => {
      const isHeading = isHead || index === 0
      const cell = within(row, isHeading ? 'TH' : 'TD', isHeading ? { scope: isHead ? 'Column' : 'Row' } : {})
      const look: Look = isHead
        ? looks.columnHead
        : index === 0
          ? looks.strong
          : index === 2 && !isOk
            ? inColour(looks.body, palette.warn)
            : looks.body
      return { leaf: line(cell, words, look), index }
    })
    const height = Math.max(
      ...laid.map(
        ({ leaf, index }) =>
          fill(paper.typesetter, { leaves: [leaf], taken: 0 }, cellBox(index, 0, 9999)).bottom,
      ),
    )
    if (y + height > lastLine) {
      paper.addPage()
      y = sheet.top
    }
    for (const { leaf, index } of laid)
      paper.lines(fill(paper.typesetter, { leaves: [leaf], taken: 0 }, cellBox(index, y, 9999)).placed)
    y += height + rowGap / 2
    paper.rule([column.left, y], [column.left + column.width, y], palette.line)
    y += rowGap / 2
  }
  y += 4
  for (const note of notes) {
    if (y + looks.quiet.leading > lastLine) {
      paper.addPage()
      y = sheet.top
    }
    put([line(within(undefined, 'P'), note, looks.quiet)])
  }
  return y
}

const cellBox = (index: number, y: number, height: number) => ({
  x: column.left + widths.slice(0, index).reduce((sum, width) => sum + width, 0),
  y,
  width: (widths[index] ?? 0) - 12,
  bottom: y + height,
})

const line = (tagged: Tagged, words: string, look: Look): Leaf => ({
  tagged,
  words: asSet(words),
  look,
  before: 0,
  indent: 0,
})

function peopleOf(of: DocumentOf): { cells: string[]; isHead: boolean; isOk: boolean }[] {
  const { approvals, withoutApproval, concept, plan, language } = of
  const t = documentWords(language)
  const kind = concept.kinds[plan.kind]
  return shownSeats(of).map(({ personId, name, role }) => {
    const approval = approvals.find((given) => given.personId === personId)
    const missing = withoutApproval.find((person) => person.personId === personId)
    const words = approval
      ? t('approvals.approved', { when: momentOf(approval.at, language) })
      : missing
        ? t('approvals.not', { reason: missing.reason })
        : t('approvals.none')
    return { cells: [name, kind?.[role][language] ?? '', words], isHead: false, isOk: approval !== undefined }
  })
}
