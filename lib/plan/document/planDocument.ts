import type { Language } from '../../domain/concept'
import type { Conversation } from '../../domain/conversation'
import type { Faces } from '../../typeset/faces'
import { breathe } from './breathe'
import type { DocumentOf } from './documentOf'
import { drawApprovals } from './drawApprovals'
import { drawHeading } from './drawHeading'
import { drawPicture } from './drawPicture'
import { drawSheet } from './drawSheet'
import { column, looks, sheet } from './look'
import { openPaper } from './paper'
import { dateOf, documentWords } from './words'

/**
 * The municipality's sheet as a PDF (PDF/A-2a): what was agreed, who approved it, and the table it was agreed at. Made
 * of nothing but what it is given, so that the same conversation is the same bytes each time.
 */
export async function planDocument(of: DocumentOf, faces: Faces): Promise<Uint8Array> {
  const { concept, plan, language } = of
  const t = documentWords(language)
  const title = documentTitle({ concept, kind: plan.kind, startsAt: of.startsAt }, language)
  const paper = openPaper(faces, { title, author: concept.name[language], language, made: of.sealedAt })
  paper.addPage()
  const end = await drawSheet(paper, of, drawHeading(paper, of))
  await drawPicture(paper, of, drawApprovals(paper, of, end))
  await breathe()
  const baseline = sheet.height - 24
  paper.foot((page, pages) => [
    { words: title, look: looks.foot, x: column.left, baseline },
    {
      words: t('page', { page: String(page), pages: String(pages) }),
      look: looks.foot,
      x: column.left + column.width,
      baseline,
      anchor: 'end',
    },
  ])
  await breathe()
  return paper.end()
}

/** "Udviklingsplan – MUS 26. november 2026": no person's name, since a title is seen by whoever stands beside. */
export function documentTitle(
  { concept, kind, startsAt }: Pick<Conversation, 'concept' | 'kind' | 'startsAt'>,
  language: Language,
): string {
  const plan = concept.plan.title[language]
  return documentWords(language)('title', { plan, kind, date: dateOf(startsAt, language) })
}
