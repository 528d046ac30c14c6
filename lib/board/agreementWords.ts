import { type BoardAgreement, writeOrigin } from '../domain/agreement'
import { writeWhen } from '../domain/when'
import { responsibleKey, valueKey } from './schema'

/** All that is said in an agreement, each under the key that it has in the document; what is not said is left out. */
export function agreementWords(agreement: BoardAgreement): Readonly<Record<string, string>> {
  const { fields, values, responsible } = agreement
  const parts: [key: string, words: string | null][] = [
    ...Object.entries(fields),
    ...Object.entries(values).map(([id, words]): [string, string] => [valueKey(id), words]),
    ...responsible.map((person): [string, string] => [responsibleKey(person), person]),
    ['whenOn', agreement.when && writeWhen(agreement.when)],
    ['followUpOn', agreement.followUpOn],
    ['for', agreement.for],
    ['origin', agreement.origin && writeOrigin(agreement.origin)],
    ['carriedFrom', agreement.carriedFrom],
  ]
  return Object.fromEntries(parts.flatMap(([key, words]) => (words ? [[key, words]] : [])))
}
