import type { Concept, KindId, PlanSection } from './concept'

/** One row of the plan as its people see it. */
export interface PlanRow {
  readonly section: PlanSection
  /** 1, 2 …, by which a row without a heading is called. */
  readonly number: number
  readonly hasHeading: boolean
}

/** The rows of the municipality's sheet for this kind of conversation; one without perspectives has no headings. */
export function planRows(concept: Concept, kind: KindId): PlanRow[] {
  const sheet = concept.kinds[kind]?.sheet
  const hasHeading = sheet === undefined || sheet.includes('perspective')
  return concept.plan.sections.map((section, index) => ({ section, number: index + 1, hasHeading }))
}

/** Whether an agreement can be one person's own: where more than one person is talked with. */
export function hasOwnAgreements(concept: Concept, kind: KindId): boolean {
  return (concept.kinds[kind]?.participants.max ?? 1) > 1
}
