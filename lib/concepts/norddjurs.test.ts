import { beforeAll, describe, expect, test } from 'vitest'
import type { Concept, WheelLayout } from '../domain/concept'
import { readConcepts } from './readConcepts'

/** Theme by theme, to the letter of the sheet. */
const themes = {
  'Relationer og samarbejde': [
    'Hvordan oplever du samarbejdet i din afdeling?',
    'Hvordan oplever du samarbejdet med andre afdelinger?',
    'Hvordan bidrager du til gode samarbejder?',
    'Ser du nye samarbejdsrelationer, som med fordel kunne etableres?',
  ],
  'Kompetencer og trivsel': [
    'Hvad er en god arbejdsdag for dig?',
    'Hvilke faglige kompetencer bruger du mest? - hvilke personlige kompetencer bruger du mest?',
    'Er der situationer, hvor du kommer til kort eller føler dig presset?',
    'Går du glad på arbejde og glad hjem?',
  ],
  'Organisation og ledelse': [
    'Oplever du tydelig retning og mening med dine opgaver?',
    'Er der rammer eller strukturer, som vanskeliggør dit arbejde?',
    'Hvilken feedback har du brug for fra mig som din nærmeste leder?',
    'Får du generelt set tilstrækkelig information fx ved forandringer, nye arbejdsgange og lignende?',
  ],
  'Fremtid og udvikling': [
    'Har du faglige eller personlige kompetencer, som du gerne vil bruge mere i dit arbejde?',
    'Er der nye kompetencer som du og arbejdspladsen har brug for?',
    'Er der prøvehandlinger eller en særlig øvebane, som vi med fordel kunne være nysgerrige på?',
  ],
}

let concept: Concept
let layout: WheelLayout
beforeAll(async () => {
  const found = (await readConcepts(import.meta.dirname)).find(({ id }) => id === 'norddjurs-samtalehjul')
  if (found?.layout.type !== 'wheel') throw new Error('the wheel is missing')
  concept = found
  layout = found.layout
})

const texts = (items: readonly { text: { da: string } }[]) => items.map(({ text }) => text.da)

describe("Norddjurs's wheel", () => {
  test('asks the questions of the sheet to the letter', () => {
    expect(
      Object.fromEntries(layout.themes.map(({ name, questions }) => [name.da, texts(questions)])),
    ).toEqual(themes)
  })

  test('has the parts of the sheet round the themes', () => {
    expect(layout.parts.map(({ id, type }) => [id, type])).toEqual([
      ['ledelse', 'choice'],
      ['opgaver', 'list'],
      ['trivsel', 'scale'],
      ['vaerdier', 'values'],
      ['psykologisk-tryghed', 'statements'],
      ['aktoerskab', 'statements'],
      ['egne-noter', 'private-notes'],
    ])
    const [leadership, , wellbeing, values, safety, agency] = layout.parts
    expect(leadership?.type === 'choice' && leadership.options.length).toBe(4)
    expect(wellbeing?.type === 'scale' && [wellbeing.min, wellbeing.max]).toEqual([1, 10])
    expect(values?.type === 'values' && texts(values.values)).toEqual([
      'Tillid',
      'Ordentlighed',
      'Udvikling',
      'Fællesskab',
    ])
    expect(safety?.type === 'statements' && texts(safety.statements)).toEqual([
      'Jeg er konstruktiv i samarbejder og opgaveløsning',
      'Jeg deler min viden, når der er brug for det',
      'Jeg har øje for læringspotentialet i vores arbejde',
      'Jeg giver og modtager feedback konstruktivt',
      'Jeg bidrager til, at vi møder hinanden med venlighed, støtte og tolerance i inkluderende fællesskaber, hvor vi sammen skaber de bedst mulige resultater',
    ])
    expect(agency?.type === 'statements' && texts(agency.statements)).toEqual([
      'Jeg tager personligt ansvar for mine opgaver, og jeg gør det, der er brug for',
      'Jeg påvirker den sammenhæng, jeg indgår i positivt, for eksempel ved at jeg hjælper andre',
      'Jeg kan både tage lederskab på opgaver og give følgeskab til kolleger',
      'Jeg hjælper andre til at de kan tage deres ansvar, initiativer og handlinger',
    ])
  })

  test('has the plan of the sheet, which nobody has to fill in', () => {
    expect(concept.plan.sections.map(({ title }) => title.da)).toEqual([
      'Hvad er vigtigst at arbejde videre med?',
      'Hvad er vigtigt at fastholde?',
      'Hvornår og hvordan følger vi op?',
      'Andre aftaler',
    ])
    expect(concept.plan.isOptional).toBe(true)
  })
})
