import type { Actor } from '../domain/access'
import type { Language } from '../domain/concept'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { boardPicture } from '../picture/boardPicture'
import { readIllustrations } from '../picture/illustrations'
import type { PictureOf } from '../picture/picture'
import { pictureWords } from '../picture/pictureWords'
import { renderPng } from '../picture/renderPng'
import { readPlan } from '../plan/canonicalPlan'
import type { DocumentOf } from '../plan/document/documentOf'
import { documentName } from '../plan/document/names'
import { planDocument } from '../plan/document/planDocument'
import { createTypesetter } from '../typeset/typesetter'
import { loadSealed, pictureOf, type Sealed } from './sealedConversation'
import type { Services } from './services'

export type DocumentServices = Pick<Services, 'db' | 'documents'>

/** Something to be downloaded. */
export interface Made {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

// Sharp when printed on A4, and on a large screen.
const widthInDocumentPx = 2070
const widthPx = 2760

/** The plan, all of it, for one of its people to keep. Throws `NotFound`, `NotAllowed`. */
export async function ownDocument(
  desk: DocumentServices,
  actor: Actor | null,
  id: string,
  language: Language,
): Promise<Made> {
  const found = await loadSealed(desk, actor, id, 'document.read')
  return {
    name: `${documentName('plan', found.conversation, language)}.pdf`,
    type: 'application/pdf',
    bytes: await makeDocument(desk, found, language, null),
  }
}

/** The table as it lay, as a picture to keep, or as one to look at on a page. Throws `NotFound`, `NotAllowed`. */
export async function tablePicture(
  desk: DocumentServices,
  actor: Actor | null,
  id: string,
  { language, form }: { readonly language: Language; readonly form: 'png' | 'svg' },
): Promise<Made> {
  const found = await loadSealed(desk, actor, id, 'document.read')
  if (!hasTable(found)) throw new Failure('NotFound')
  const name = documentName('picture', found.conversation, language)
  const svg = await draw(desk, await pictureOf(desk, found, language))
  return form === 'svg'
    ? { name: `${name}.svg`, type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
    : { name: `${name}.png`, type: 'image/png', bytes: await renderPng(svg, widthPx) }
}

/** The document of a sealed conversation; in a GRUS, for one person alone where one is named. */
export async function makeDocument(
  desk: DocumentServices,
  found: Sealed,
  language: Language,
  onlyFor: PersonId | null,
): Promise<Uint8Array> {
  const { conversation, sealed } = found
  const { concept, seats, startsAt } = conversation
  const table = await pictureOf(desk, found, language)
  const { hash, hasPlan, withoutApproval, sealedAt } = sealed
  const of: DocumentOf = {
    ...{ concept, seats, startsAt, hash, hasPlan, withoutApproval, sealedAt, language },
    plan: readPlan(sealed.plan),
    address: table.address,
    wording: table.wording,
    picks: table.picks,
    approvals: await desk.db.approvals.of(conversation.id),
    for: onlyFor,
    // What the others laid and wrote at the table is not for one person's folder.
    picture: onlyFor || !hasTable(found) ? undefined : await pictured(desk, table),
  }
  return planDocument(of, desk.documents.faces)
}

const hasTable = ({ conversation }: Sealed) => conversation.concept.layout.type === 'puzzle'

async function pictured(desk: DocumentServices, table: PictureOf) {
  return { png: await renderPng(await draw(desk, table), widthInDocumentPx), words: pictureWords(table) }
}

async function draw({ documents }: Pick<Services, 'documents'>, table: PictureOf): Promise<string> {
  const illustrations = await readIllustrations(documents.illustrations, table.concept)
  return boardPicture(table, { typesetter: createTypesetter(documents.faces), illustrations })
}
