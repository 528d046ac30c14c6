import * as Y from 'yjs'
import type { BoardAgreement } from '../domain/agreement'
import type { PlanSection } from '../domain/concept'
import type { AgreementId, PersonId } from '../domain/ids'
import { addAgreement, agreementText, valueText } from './editAgreement'
import { agreementsOf, ownEdit, responsibleKey } from './schema'

/** What goes on of an agreement: its words and people. Its days are over, or are to be found anew. */
export type Carried = Pick<BoardAgreement, 'id' | 'fields' | 'values' | 'for'> & {
  readonly responsible: readonly PersonId[]
}

/**
 * An open agreement of the last conversation goes on in this plan: copied under `section`, and remembered as what it
 * came from. Where it lies in the plan already nothing is added, and its id there is answered.
 */
export function carryAgreement(
  doc: Y.Doc,
  section: string,
  { id: from, fields, values, for: owner, responsible }: Carried,
  valueFor: readonly string[] = [],
): AgreementId {
  const there = [...agreementsOf(doc)].find(
    ([, entry]) =>
      entry instanceof Y.Map && entry.get('carriedFrom') === from && entry.get('withdrawn') !== true,
  )
  if (there) return there[0] as AgreementId
  return doc.transact(() => {
    const id = addAgreement(doc, section, { words: fields.what, valueFor })
    for (const field of ['when', 'who', 'responsible', 'value'] as const)
      agreementText(doc, id, field)?.insert(0, fields[field])
    for (const [whom, words] of Object.entries(values)) valueText(doc, id, whom)?.insert(0, words)
    const agreement = agreementsOf(doc).get(id)
    if (agreement instanceof Y.Map) {
      agreement.set('carriedFrom', from)
      if (owner) agreement.set('for', owner)
      for (const person of responsible) agreement.set(responsibleKey(person), true)
    }
    return id
  }, ownEdit)
}

/** The section that an agreement goes on under: the one it had, or the plan's first that holds agreements. */
export function sectionToCarry(sections: readonly PlanSection[], section: string): string | undefined {
  const holding = sections.filter(({ holds }) => holds.includes('agreements'))
  return (holding.find(({ id }) => id === section) ?? holding[0])?.id
}
