import type { HueColours } from '../../domain/palette'
import { pieceLabel } from '../../domain/pieceWords'
import { tableOf } from '../../domain/table'
import { asSet } from '../../typeset/breakLines'
import { saysSomething } from '../canonicalPlan'
import type { PlanAgreement } from '../planRecord'
import type { DocumentOf } from './documentOf'
import type { Leaf } from './flow'
import { inColour, looks } from './look'
import { type Tagged, within } from './tagged'
import { dayOf, documentWords, whenOf } from './words'

/** Letters from which on a text is no heading, and is set as one reads. */
const longHeading = 200
const numberWidth = 18
const labelWidth = 58

/** The agreements of a section as a numbered list, each with every part that was written. */
export function agreementLeaves(
  of: DocumentOf,
  agreements: readonly PlanAgreement[],
  cell: Tagged,
  { strong }: Pick<HueColours, 'strong'>,
): Leaf[] {
  const t = documentWords(of.language)
  const shown = agreements
    .map((agreement, index) => ({ agreement, number: index + 1 }))
    .filter(({ agreement }) => saysSomething(agreement))
    .filter(({ agreement }) => !of.for || !agreement.for || agreement.for === of.for)
  if (shown.length === 0)
    return [{ tagged: within(cell, 'P'), words: t('noAgreements'), look: looks.quiet, before: 0, indent: 0 }]
  const list = within(cell, 'L')
  return shown.flatMap(({ agreement, number }, index) => {
    const item = within(list, 'LI')
    const body = within(item, 'LBody')
    const label = {
      words: `${number}`,
      look: inColour(looks.what, strong),
      tagged: within(item, 'Lbl'),
      at: 0,
    }
    const what = asSet(agreement.fields.what).trim()
    const first: Leaf = {
      tagged: within(body, 'P'),
      words: what || t('noWords'),
      look: what.length > longHeading ? looks.body : looks.what,
      before: index === 0 ? 0 : 10,
      indent: numberWidth,
      label,
      keepsNext: true,
    }
    const parts = partsOf(of, agreement)
    return [first, ...parts.map(([name, words]) => part(body, name, words, strong))]
  })
}

/** "Hvornår: uge 6": the label beside its words, in one paragraph. */
function part(body: Tagged, name: string, words: string, colour: string): Leaf {
  const tagged = within(body, 'P')
  return {
    tagged,
    words: asSet(words),
    look: looks.body,
    before: 1.5,
    indent: numberWidth + labelWidth,
    label: { words: `${name}: `, look: inColour(looks.label, colour), tagged, at: numberWidth },
  }
}

/** What is written of an agreement beside what it is about, label and words, in the sheet's order. */
function partsOf(of: DocumentOf, agreement: PlanAgreement): [string, string][] {
  const { language, seats, concept, plan } = of
  const t = documentWords(language)
  const { fields } = agreement
  const nameOf = (id: string) => seats.find(({ personId }) => personId === id)?.name ?? t('somebody')
  const chosen = agreement.responsible.map(nameOf)
  const values = concept.plan.valueFor ?? []
  const known = new Set(values.map(({ id }) => id))
  const parts: [string, readonly string[]][] = [
    [t('field.for'), plan.kind === 'GRUS' ? [agreement.for ? nameOf(agreement.for) : t('theGroup')] : []],
    [t('field.when'), [whenOf(agreement.when, language, t), fields.when]],
    [t('field.who'), [fields.who]],
    [t('field.responsible'), [chosen.join(', '), fields.responsible]],
    [
      t('field.followUp'),
      [agreement.followUpOn ? dayOf(agreement.followUpOn, language) : '', fields.followUp],
    ],
    ...values.map(({ id, text }): [string, string[]] => [
      t('field.value'),
      agreement.values[id]?.trim() ? [`${text[language]}: ${agreement.values[id]?.trim()}`] : [],
    ]),
    ...Object.entries(agreement.values).flatMap(([id, words]): [string, string[]][] =>
      known.has(id) ? [] : [[t('field.value'), [words]]],
    ),
    [t('field.value'), [fields.value]],
    [t('field.origin'), [originOf(of, agreement), agreement.carriedFrom ? t('carried') : '']],
  ]
  return parts.flatMap(([name, words]): [string, string][] => {
    const written = words.map((text) => text.trim()).filter(Boolean)
    return written.length > 0 ? [[name, written.join('\n')]] : []
  })
}

/** What on the table it was drawn from; empty where it was written without anything. */
function originOf({ concept, language }: DocumentOf, { origin }: PlanAgreement): string {
  if (!origin || concept.layout.type !== 'puzzle') return ''
  if (origin.kind === 'note') return documentWords(language)('fromNote')
  const piece = tableOf(concept).byId.get(origin.piece)
  return piece ? pieceLabel(piece, language) : ''
}
