import * as Y from 'yjs'
import { type AgreementField, type AgreementOrigin, agreementFields, writeOrigin } from '../domain/agreement'
import type { Day } from '../domain/day'
import { type AgreementId, newId, type PersonId } from '../domain/ids'
import { type When, writeWhen } from '../domain/when'
import { bringBack, nextOrder, textIn, withdraw } from './editEntry'
import { agreementsOf, ownEdit, planOf, responsibleKey, valueKey } from './schema'

/** What an agreement may begin with. */
export interface AgreementStart {
  /** The ids of the concept's `valueFor`: each gets a text of its own now, since texts made apart would replace each other. */
  readonly valueFor?: readonly string[]
  /** What is agreed. */
  readonly words?: string
  readonly origin?: AgreementOrigin
}

/** Adds an agreement to a plan section, after all that there are. */
export function addAgreement(doc: Y.Doc, section: string, start: AgreementStart = {}): AgreementId {
  const id = newId<AgreementId>()
  const agreements = agreementsOf(doc)
  const order = nextOrder(agreements)
  doc.transact(() => {
    const agreement = new Y.Map<unknown>()
    agreements.set(id, agreement)
    agreement.set('section', section)
    agreement.set('order', order)
    for (const field of agreementFields) {
      agreement.set(field, new Y.Text(field === 'what' ? start.words : undefined))
    }
    for (const value of start.valueFor ?? []) agreement.set(valueKey(value), new Y.Text())
    if (start.origin) agreement.set('origin', writeOrigin(start.origin))
  }, ownEdit)
  return id
}

/** Takes an agreement out of the plan, by a flag like a note. */
export function withdrawAgreement(doc: Y.Doc, id: AgreementId): void {
  withdraw(doc, agreementsOf(doc), id)
}

/** Puts a withdrawn agreement back where it was in the plan, with all that was written in it. */
export function bringBackAgreement(doc: Y.Doc, id: AgreementId): void {
  bringBack(doc, agreementsOf(doc), id)
}

/** The shared text of one field of an agreement; undefined when there is no such agreement. */
export function agreementText(doc: Y.Doc, id: AgreementId, field: AgreementField): Y.Text | undefined {
  return textIn(agreementsOf(doc), id, field)
}

/** The shared text of the value that an agreement creates for somebody; undefined when it has none. */
export function valueText(doc: Y.Doc, id: AgreementId, valueFor: string): Y.Text | undefined {
  return textIn(agreementsOf(doc), id, valueKey(valueFor))
}

/** Says exactly when it is to be done; null: in words only, or not yet. */
export function setWhen(doc: Y.Doc, id: AgreementId, when: When | null): void {
  set(doc, id, 'whenOn', when && writeWhen(when))
}

export function setFollowUpOn(doc: Y.Doc, id: AgreementId, day: Day | null): void {
  set(doc, id, 'followUpOn', day)
}

/** Each person by themselves: two who name somebody at once name two. */
export function setResponsible(doc: Y.Doc, id: AgreementId, person: PersonId, isResponsible: boolean): void {
  set(doc, id, responsibleKey(person), isResponsible ? true : null)
}

/** Makes it one person's own, or everybody's. */
export function setFor(doc: Y.Doc, id: AgreementId, person: PersonId | null): void {
  set(doc, id, 'for', person)
}

/** The day on which all meet again to see how the plan goes. */
export function setPlanFollowUp(doc: Y.Doc, day: Day | null): void {
  doc.transact(() => planOf(doc).set('followUpOn', day), ownEdit)
}

/** Null takes a value away, and still says who did. */
function set(doc: Y.Doc, id: AgreementId, key: string, value: string | true | null): void {
  const agreement = agreementsOf(doc).get(id)
  if (agreement instanceof Y.Map) doc.transact(() => agreement.set(key, value), ownEdit)
}
