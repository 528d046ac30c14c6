import type { Hue } from '../../domain/concept'
import { hueColours, plainHue } from '../../domain/palette'
import { questionsAsked } from '../../domain/questionsAsked'
import { asSet } from '../../typeset/breakLines'
import { agreementLeaves } from './agreementLeaves'
import type { DocumentOf } from './documentOf'
import { type Rest, restOf } from './flow'
import { inColour, looks } from './look'
import { type Tagged, within } from './tagged'
import { documentWords } from './words'

export type ColumnId = 'perspective' | 'questions' | 'notes' | 'agreements'

export interface Column {
  readonly id: ColumnId
  readonly title: string
  /** Its part of the width beside the perspective's. */
  readonly weight: number
}

export interface Cell {
  readonly column: Column
  readonly tagged: Tagged
  readonly rest: Rest | undefined
}

/** One section of the plan: a perspective where the sheet names them. */
export interface Row {
  readonly tagged: Tagged
  readonly hue: Hue | undefined
  readonly head: { readonly name: string; readonly tagged: Tagged } | undefined
  readonly cells: readonly Cell[]
}

const weights = { questions: 188, notes: 160, agreements: 326 } as const

/**
 * The columns of the kind's own sheet. Keywords are the whole conversation's and stand above it, with who picked them;
 * the municipality's sheet prints all of them, for want of knowing which were picked.
 */
export function columnsOf({ concept, plan, language }: DocumentOf): {
  readonly hasHeads: boolean
  readonly columns: readonly Column[]
} {
  const t = documentWords(language)
  const ids = concept.kinds[plan.kind]?.sheet ?? ['perspective', 'notes', 'agreements']
  const titles = {
    questions: t('questions'),
    notes: concept.plan.notesTitle?.[language] ?? t('notes'),
    agreements: concept.plan.agreementsTitle?.[language] ?? t('agreements'),
  }
  return {
    hasHeads: ids.includes('perspective'),
    columns: ids.flatMap((id) =>
      id === 'perspective' || id === 'keywords' ? [] : [{ id, title: titles[id], weight: weights[id] }],
    ),
  }
}

/** The rows of the sheet, with all that is in them, within `table`. */
export function rowsOf(of: DocumentOf, table: Tagged): Row[] {
  const { concept, plan, language, address, wording } = of
  const { columns, hasHeads } = columnsOf(of)
  const t = documentWords(language)
  const asked = questionsAsked(concept, address)
  return concept.plan.sections.flatMap((section): Row[] => {
    const written = plan.sections.find(({ id }) => id === section.id)
    if (!written) return []
    const tagged = within(table, 'TR')
    const hue = hasHeads ? section.hue : undefined
    const { tint: _, ...colours } = hue ? hueColours[hue] : plainHue
    const head = hasHeads
      ? { name: section.title[language], tagged: within(tagged, 'TH', { scope: 'Row' }) }
      : undefined
    const cells = columns.map((column): Cell => {
      const cell = within(tagged, 'TD')
      if (column.id === 'agreements')
        return { column, tagged: cell, rest: restOf(agreementLeaves(of, written.agreements, cell, colours)) }
      const questions = asked.find(({ id }) => id === section.id)?.questions ?? []
      const words =
        column.id === 'questions'
          ? questions.map((question) => wording[question.id] ?? question.text[language])
          : [written.notes.trim()].filter(Boolean)
      const look = column.id === 'questions' ? looks.question : looks.body
      const leaves = words.map((text) => ({
        tagged: within(cell, 'P'),
        words: asSet(text),
        look,
        before: 5,
        indent: 0,
      }))
      const none = {
        tagged: within(cell, 'P'),
        words: t('noNotes'),
        look: looks.quiet,
        before: 0,
        indent: 0,
      }
      return { column, tagged: cell, rest: restOf(leaves.length > 0 ? leaves : [none]) }
    })
    return [{ tagged, hue, head, cells }]
  })
}

export const headLook = (hue: Hue | undefined) =>
  inColour(looks.perspective, (hue ? hueColours[hue] : plainHue).ink)
