import { z } from 'zod'
import { agreementFields } from '../domain/agreement'
import { kindIds } from '../domain/concept'
import type { Day } from '../domain/day'
import type { AgreementId, NoteId, PersonId } from '../domain/ids'

const agreementId = z.string().transform((id) => id as AgreementId)
const personId = z.string().transform((id) => id as PersonId)
const noteId = z.string().transform((id) => id as NoteId)
const pieceId = z.templateLiteral([z.enum(['question', 'image', 'keyword']), ':', z.string()])
const day = z.string().transform((text) => text as Day)

const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), on: day }),
  z.object({ kind: z.literal('week'), year: z.number(), week: z.number() }),
  z.object({ kind: z.literal('period'), from: day, to: day }),
  z.object({ kind: z.literal('ongoing') }),
])

const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: noteId }),
  z.object({ kind: z.literal('piece'), piece: pieceId }),
])

export const planAgreementSchema = z.object({
  id: agreementId,
  fields: z.record(z.enum(agreementFields), z.string()),
  when: when.nullable(),
  /** People of the conversation, in the order of their ids. */
  responsible: z.array(personId),
  followUpOn: day.nullable(),
  /** By the id of whom the value is for. */
  values: z.record(z.string(), z.string()),
  /** Whose own agreement it is; null is shared. */
  for: personId.nullable(),
  origin: origin.nullable(),
  carriedFrom: agreementId.nullable(),
})
/** One agreement, with everything of it that can be read on the plan. */
export type PlanAgreement = z.infer<typeof planAgreementSchema>

export const planRecordSchema = z.object({
  v: z.literal(1),
  kind: z.enum(kindIds),
  sections: z.array(
    z.object({ id: z.string(), notes: z.string(), agreements: z.array(planAgreementSchema) }),
  ),
  /** The plan's joint follow-up date. */
  followUpOn: day.nullable(),
})
/** The plan as it is approved. What was stored under an earlier version is read as what it was. */
export type PlanRecord = z.infer<typeof planRecordSchema>
