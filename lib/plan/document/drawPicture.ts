import { tableSize } from '../../domain/table'
import type { PictureWords } from '../../picture/pictureWords'
import { asSet } from '../../typeset/breakLines'
import { breathe } from './breathe'
import type { DocumentOf } from './documentOf'
import { fill, type Leaf, type Rest, restOf } from './flow'
import { column, lastLine, looks, sheet } from './look'
import type { Paper } from './paper'
import { within } from './tagged'
import { documentWords } from './words'

/** Less height than this shows nobody anything. */
const leastHeight = 300

/** The table as it lay, below what there is or on a page of its own, and in words after it. */
export async function drawPicture(paper: Paper, of: DocumentOf, below: number): Promise<void> {
  const { picture, language } = of
  if (!picture) return
  const t = documentWords(language)
  const isBelow = lastLine - below > leastHeight + 50
  if (!isBelow) paper.addPage()
  const { placed, bottom } = fill(
    paper.typesetter,
    { leaves: [heading(t('table.heading'))], taken: 0 },
    { x: column.left, y: isBelow ? below + 22 : sheet.top, width: column.width, bottom: lastLine },
  )
  paper.lines(placed)
  const top = bottom + 8
  const height = Math.min(lastLine - top, (column.width * tableSize.height) / tableSize.width)
  const width = (height * tableSize.width) / tableSize.height
  const left = column.left + (isBelow ? 0 : (column.width - width) / 2)
  const box = [left, top, left + width, top + height] as const
  paper.picture(picture.png, box, within(undefined, 'Figure', { alt: picture.words.summary, box }))
  await drawWords(paper, of, picture.words)
}

function heading(words: string): Leaf {
  return { tagged: within(undefined, 'H2'), words, look: looks.heading, before: 0, indent: 0 }
}

const gap = 28

/** In two columns of text, on as many pages as they need. */
async function drawWords(paper: Paper, of: DocumentOf, words: PictureWords): Promise<void> {
  const t = documentWords(of.language)
  const parts = [
    ...part(
      t('table.joined'),
      words.joined.map((text) => ({ text })),
    ),
    ...part(
      t('table.picks'),
      words.picks.map((text) => ({ text })),
    ),
    ...part(t('table.notes'), words.notes),
  ]
  if (parts.length === 0) return
  let rest: Rest | undefined = restOf(parts)
  let top: number = sheet.top
  const width = (column.width - gap) / 2
  for (let isFirst = true; rest; isFirst = false) {
    await breathe()
    paper.addPage()
    top = sheet.top
    if (isFirst) {
      const box = { x: column.left, y: top, width: column.width, bottom: lastLine }
      const first = fill(paper.typesetter, { leaves: [heading(t('table.words'))], taken: 0 }, box)
      paper.lines(first.placed)
      top = first.bottom + 8
    }
    for (const x of [column.left, column.left + width + gap]) {
      if (!rest) break
      const filled = fill(paper.typesetter, rest, { x, y: top, width, bottom: lastLine })
      paper.lines(filled.placed)
      rest = filled.rest
    }
  }
}

function part(title: string, items: readonly { readonly by?: string; readonly text: string }[]): Leaf[] {
  if (items.length === 0) return []
  const list = within(undefined, 'L')
  return [
    {
      tagged: within(undefined, 'H3'),
      words: title,
      look: looks.subheading,
      before: 12,
      indent: 0,
      keepsNext: true,
    },
    ...items.flatMap(({ by, text }): Leaf[] => {
      const body = within(within(list, 'LI'), 'LBody')
      const words: Leaf = {
        tagged: within(body, 'P'),
        words: asSet(text),
        look: looks.body,
        before: by ? 0 : 3,
        indent: 0,
      }
      if (!by) return [words]
      const who = { ...words, tagged: within(body, 'P'), words: asSet(by), look: looks.strong }
      return [{ ...who, before: 5, keepsNext: true }, words]
    }),
  ]
}
