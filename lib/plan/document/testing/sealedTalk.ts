import * as Y from 'yjs'
import { openBoardDocument } from '../../../board/document'
import { planNotesText } from '../../../board/edit'
import {
  addAgreement,
  agreementText,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  valueText,
} from '../../../board/editAgreement'
import { readBoard } from '../../../board/read'
import { seedBoard } from '../../../board/seed'
import type { AgreementField } from '../../../domain/agreement'
import type { KindId, Language } from '../../../domain/concept'
import type { Seat } from '../../../domain/conversation'
import type { Day } from '../../../domain/day'
import type { PersonId } from '../../../domain/ids'
import { addressOf } from '../../../domain/questionsAsked'
import { tableOf } from '../../../domain/table'
import type { When } from '../../../domain/when'
import { boardPicture } from '../../../picture/boardPicture'
import { readIllustrations } from '../../../picture/illustrations'
import { pictureWords } from '../../../picture/pictureWords'
import { renderPng } from '../../../picture/renderPng'
import { concept, person, seats as two, usedTable } from '../../../picture/testing/usedTable'
import { openFaces } from '../../../typeset/faces'
import { createTypesetter } from '../../../typeset/typesetter'
import { canonicalPlan } from '../../canonicalPlan'
import type { DocumentOf } from '../documentOf'

export const faces = openFaces('node_modules/@fontsource')
export const day = (text: string) => text as Day
const sealedAt = new Date('2026-11-26T10:42:00Z')

export interface Written extends Partial<Record<AgreementField, string>> {
  readonly section: string
  readonly chosen?: When
  readonly responsiblePeople?: readonly PersonId[]
  readonly followUpDay?: Day
  readonly values?: Readonly<Record<string, string>>
  readonly own?: PersonId
}

interface Talk {
  readonly kind?: KindId
  readonly language?: Language
  readonly agreements: readonly Written[]
  readonly notes?: Readonly<Record<string, string>>
  readonly seats?: readonly Seat[]
  readonly for?: PersonId
  readonly withPicture?: boolean
  readonly more?: Partial<DocumentOf>
}

/** A conversation as it is when it has been sealed: its plan written with the table's own verbs. */
export async function sealedTalk(talk: Talk): Promise<DocumentOf> {
  const { kind = 'MUS', language = 'da', agreements, notes = {}, seats = two } = talk
  const doc = openBoardDocument()
  Y.applyUpdate(doc, seedBoard(concept))
  for (const [section, words] of Object.entries(notes)) planNotesText(doc, section)?.insert(0, words)
  for (const { section, chosen, responsiblePeople, followUpDay, values, own, ...fields } of agreements) {
    const id = addAgreement(doc, section, { valueFor: concept.plan.valueFor?.map(({ id }) => id) ?? [] })
    for (const [field, words] of Object.entries(fields))
      agreementText(doc, id, field as AgreementField)?.insert(0, words)
    if (chosen) setWhen(doc, id, chosen)
    for (const personId of responsiblePeople ?? []) setResponsible(doc, id, personId, true)
    if (followUpDay) setFollowUpOn(doc, id, followUpDay)
    for (const [valueFor, words] of Object.entries(values ?? {}))
      valueText(doc, id, valueFor)?.insert(0, words)
    if (own) setFor(doc, id, own)
  }
  setPlanFollowUp(doc, day('2027-01-15'))
  const board = readBoard(doc, concept, tableOf(concept))
  const { plan, hash } = canonicalPlan({ board, concept, kind })
  const used = usedTable(language)
  return {
    concept,
    plan,
    hash,
    hasPlan: true,
    address: addressOf({ concept, kind }),
    wording: used.wording,
    picks: used.picks,
    seats,
    approvals: seats.map(({ personId }, index) => ({
      personId,
      hash,
      at: new Date(sealedAt.getTime() - index * 90_000),
    })),
    withoutApproval: [],
    startsAt: new Date('2026-11-26T09:00:00Z'),
    sealedAt,
    language,
    for: talk.for ?? null,
    picture: talk.withPicture ? await pictured(language) : undefined,
    ...talk.more,
  }
}

async function pictured(language: Language) {
  const table = usedTable(language)
  const illustrations = await readIllustrations('public/billedbrikker', concept)
  const svg = boardPicture(table, { typesetter: createTypesetter(faces), illustrations })
  return { png: await renderPng(svg, 690), words: pictureWords(table) }
}

export const [soren, maria] = [person('soren'), person('maria')]

/** Three perspectives, one agreement each, with all parts, and letters from several languages. */
export const threeAgreements: readonly Written[] = [
  {
    section: 'adfaerd',
    what: 'Onsdag er min fordybelsesdag – uden faste møder',
    chosen: { kind: 'date', on: day('2026-12-02') },
    who: 'Maria og teamet',
    responsiblePeople: [maria],
    responsible: 'med opbakning fra Łucja Őszi',
    followUpDay: day('2027-01-15'),
    followUp: 'ti minutter',
    values: { individual: 'ro til at gøre ting færdige' },
  },
  {
    section: 'struktur',
    what: 'Fast kvarter med Sundhedsplejen hver fjortende dag',
    chosen: { kind: 'ongoing' },
    when: 'første gang 3. december',
    who: 'Maria, Sundhedsplejen',
    responsiblePeople: [maria],
    followUpDay: day('2027-01-15'),
    values: { citizens: 'familierne får ét samlet svar' },
  },
  {
    section: 'opgaver',
    what: 'Kursus i sagsflow – og derefter oplæring af to kollegaer',
    chosen: { kind: 'week', year: 2027, week: 6 },
    who: 'Maria, Ida og Tom',
    responsiblePeople: [soren],
    responsible: 'finder midlerne',
    followUpDay: day('2027-03-19'),
    values: { community: 'flere kan det samme', citizens: 'kortere ventetid' },
  },
]
