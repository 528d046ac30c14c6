import type * as Y from 'yjs'
import { type AgreementField, agreementFields, type BoardAgreement, readOrigin } from '../domain/agreement'
import type { Plan } from '../domain/concept'
import { readDay } from '../domain/day'
import { type AgreementId, isId, type PersonId } from '../domain/ids'
import { readWhen } from '../domain/when'
import { agreementsOf, entriesOf, inOrder, orderOf, responsibleKey, textOf, valueKey } from './schema'

/** The agreements of the plan's sections that are not withdrawn, in order. A part of the wrong shape is not said. */
export function readAgreements(doc: Y.Doc, plan: Plan): BoardAgreement[] {
  const sections = new Set(plan.sections.map(({ id }) => id))
  const agreements: BoardAgreement[] = []
  for (const { id, entry, createdBy } of entriesOf(agreementsOf(doc))) {
    const section = entry.get('section')
    if (entry.get('withdrawn') === true || typeof section !== 'string' || !sections.has(section)) continue
    const fields = agreementFields.map((field) => [field, textOf(entry.get(field))])
    agreements.push({
      id: id as AgreementId,
      section,
      fields: Object.fromEntries(fields) as Record<AgreementField, string>,
      when: readWhen(entry.get('whenOn')),
      responsible: responsibleIn(entry),
      followUpOn: readDay(entry.get('followUpOn')),
      values: valuesIn(entry, plan),
      for: idOf<PersonId>(entry.get('for')),
      origin: readOrigin(entry.get('origin')),
      carriedFrom: idOf<AgreementId>(entry.get('carriedFrom')),
      createdBy,
      order: orderOf(entry.get('order')),
    })
  }
  return agreements.sort(inOrder)
}

/** In the order of their ids, so that all see the same. */
function responsibleIn(entry: Y.Map<unknown>): PersonId[] {
  const prefix = responsibleKey('' as PersonId)
  return [...entry]
    .filter(([key, value]) => value === true && key.startsWith(prefix))
    .map(([key]) => key.slice(prefix.length))
    .filter(isId)
    .sort() as PersonId[]
}

function valuesIn(entry: Y.Map<unknown>, { valueFor = [] }: Plan): Record<string, string> {
  const values = valueFor.map(({ id }) => [id, textOf(entry.get(valueKey(id)))] as const)
  return Object.fromEntries(values.filter(([, text]) => text !== ''))
}

const idOf = <I extends string>(value: unknown) =>
  typeof value === 'string' && isId(value) ? (value as string as I) : null
