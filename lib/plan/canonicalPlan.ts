import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type AgreementOrigin, agreementFields, type BoardAgreement } from '../domain/agreement'
import type { Board } from '../domain/board'
import type { Concept, KindId } from '../domain/concept'
import type { When } from '../domain/when'
import { type PlanAgreement, type PlanRecord, planRecordSchema } from './planRecord'

/** The plan of a board in the one form that everybody approves. */
export interface CanonicalPlan {
  readonly plan: PlanRecord
  /** `plan` as JSON in UTF-8: the same plan gives the same bytes, in every browser and on every server. */
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string
}

/**
 * Everything that can be read on the plan, and nothing else: notes on the table, who wrote what and when are not in it.
 * Keys stand in a fixed order, what has no order of its own is sorted, and words are taken letter by letter as they
 * were written (never normalised: what counts as the same differs between versions of Unicode).
 */
export function canonicalPlan({
  board,
  concept,
  kind,
}: {
  readonly board: Board
  readonly concept: Concept
  readonly kind: KindId
}): CanonicalPlan {
  const plan: PlanRecord = {
    v: 1,
    kind,
    sections: concept.plan.sections.map(({ id }) => ({
      id,
      notes: board.planNotes[id] ?? '',
      agreements: board.agreements
        .filter(({ section }) => section === id)
        .map((agreement) => agreementOf(agreement, concept)),
    })),
    followUpOn: board.followUpOn,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(plan))
  return { plan, bytes, hash: bytesToHex(sha256(bytes)) }
}

/** Reads the canonical bytes of a plan. Throws for what is none. */
export function readPlan(bytes: Uint8Array): PlanRecord {
  return planRecordSchema.parse(JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
}

/** Whether anything is written in it at all. */
export function hasWords({ sections, followUpOn }: PlanRecord): boolean {
  return (
    followUpOn !== null ||
    sections.some(({ notes, agreements }) => notes.trim() !== '' || agreements.some(saysSomething))
  )
}

/** Whether anything is written in an agreement: one that is only begun is nothing to follow up. */
export function saysSomething({ fields, when, responsible, followUpOn, values }: PlanAgreement): boolean {
  const words = [...Object.values(fields), ...Object.values(values)]
  return when !== null || followUpOn !== null || responsible.length > 0 || words.some((word) => word.trim())
}

function agreementOf(agreement: BoardAgreement, { plan }: Concept): PlanAgreement {
  const fields = agreementFields.map((field) => [field, agreement.fields[field]] as const)
  const values = (plan.valueFor ?? []).flatMap(({ id }) => {
    const words = agreement.values[id]
    return words ? [[id, words] as const] : []
  })
  return {
    id: agreement.id,
    fields: Object.fromEntries(fields) as PlanAgreement['fields'],
    when: agreement.when && whenOf(agreement.when),
    responsible: [...agreement.responsible].sort(),
    followUpOn: agreement.followUpOn,
    values: Object.fromEntries(values),
    for: agreement.for,
    origin: agreement.origin && originOf(agreement.origin),
    carriedFrom: agreement.carriedFrom,
  }
}

// Written out, so that no key is elsewhere because something was made elsewhere.

function whenOf(when: When): PlanAgreement['when'] {
  switch (when.kind) {
    case 'date':
      return { kind: 'date', on: when.on }
    case 'week':
      return { kind: 'week', year: when.year, week: when.week }
    case 'period':
      return { kind: 'period', from: when.from, to: when.to }
    case 'ongoing':
      return { kind: 'ongoing' }
  }
}

function originOf(origin: AgreementOrigin): PlanAgreement['origin'] {
  return origin.kind === 'note' ? { kind: 'note', note: origin.note } : { kind: 'piece', piece: origin.piece }
}
