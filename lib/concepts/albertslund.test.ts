import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Concept, PuzzleLayout } from '../domain/concept'
import { questionText } from '../domain/questions'
import { readConcepts } from './readConcepts'

/** The employees' sheet (MUS), to the letter; the leaders' (LUS) uses the same questions. */
const musQuestions = [
  'Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?',
  'Hvornår motiveres du, og hvad skaber arbejdsglæde for dig og dine kollegaer?',
  'Hvor ser du især, at du lykkes i forhold til vores Medarbejder- og ledelsesgrundlag?',
  'Hvordan bidrager du til at skabe og udvikle interne samarbejdsrelationer?',
  'Er der nogle samarbejdsrelationer, der skal afklares, for at du lykkes i din rolle – og vi fælles lykkes med vores opgave?',
  'Hvor ser du behov for at udvikle nye samarbejder?',
  'Kender du Albertslund Kommunes vision – og hvordan giver den mening for vores opgave?',
  'Hvornår bringer du bedst dine kompetencer i spil, og hvornår oplever du, at du har behov for at udvikle eller tilføje nye kompetencer for at lykkes med vores opgave?',
  'Hvordan bliver vi endnu bedre rustet til at lykkes og skabe værdi for borgerne og Albertslund Kommune?',
]

/** The groups' sheet (GRUS), to the letter. */
const grusQuestions = [
  'Hvordan trives I helt grundlæggende med jeres arbejde og opgaver?',
  'Hvornår motiveres I, og hvad skaber arbejdsglæde for jer og jeres kollegaer?',
  'Hvor ser I især, at I lykkes i forhold til vores Medarbejder- og ledelsesgrundlag?',
  'Hvordan bidrager I til at skabe og udvikle interne samarbejdsrelationer?',
  'Er der nogle samarbejdsrelationer, der skal afklares, for at I lykkes i jeres rolle – og vi fælles lykkes med vores opgave?',
  'Hvor ser I behov for at udvikle nye samarbejder?',
  'Kender I Albertslund Kommunes vision – og hvordan giver den mening for vores opgave?',
  'Hvornår bringer I bedst jeres kompetencer i spil, og hvornår oplever I, at I har behov for at udvikle eller tilføje nye kompetencer for at lykkes med vores opgave?',
  'Hvordan bliver vi endnu bedre rustet til at lykkes og skabe værdi for borgerne og Albertslund Kommune?',
]

/** In the sheets' own order. */
const keywords =
  'Motivation, Relationer, Senior, Arbejdskultur, Arbejdsglæde, Kommunikation, Rollemodel, Mod, Beslutningskompetence, Ansvar, Kollegaer, Samarbejde, Work-life balance, Opgaver, Økonomi, Planlægning, Arbejdsprocesser, Arbejdsområder, Sparring, Feedback, Møder, Fravær, Roller, Vores opgave, Udvikling, Kompetencer, Mål og retning, Ledelse, Ressourcer, Koordinering, Prioritering, Helhed, Nærvær'.split(
    ', ',
  )

let concept: Concept
let layout: PuzzleLayout
beforeAll(async () => {
  const found = (await readConcepts(import.meta.dirname)).find(({ id }) => id === 'albertslund-puslespil')
  if (found?.layout.type !== 'puzzle') throw new Error('the puzzle is missing')
  concept = found
  layout = found.layout
})

const questions = () => layout.perspectives.flatMap((perspective) => perspective.questions)

describe("Albertslund's puzzle", () => {
  test('has three perspectives of three questions, ten images, 33 keywords, three to pick', () => {
    expect(layout.perspectives.map(({ name, hue }) => [name.da, hue])).toEqual([
      ['Adfærd', 'violet'],
      ['Struktur', 'teal'],
      ['Opgaver', 'amber'],
    ])
    expect(layout.perspectives.map((perspective) => perspective.questions.length)).toEqual([3, 3, 3])
    expect(layout.images).toHaveLength(10)
    expect(layout.keywords).toHaveLength(33)
    expect(layout.keywordsToPick).toBe(3)
  })

  test('asks the questions of the sheets to the letter, du and I', () => {
    expect(questions().map((question) => questionText(question, 'du').da)).toEqual(musQuestions)
    expect(questions().map((question) => questionText(question, 'I').da)).toEqual(grusQuestions)
  })

  test('speaks du in MUS and LUS, I in GRUS', () => {
    const { MUS, GRUS, LUS } = concept.kinds
    expect([MUS?.address, GRUS?.address, LUS?.address]).toEqual(['du', 'I', 'du'])
  })

  test('has the keywords of the sheets to the letter, in their order', () => {
    expect(layout.keywords.map(({ text }) => text.da)).toEqual(keywords)
  })

  test('has every illustration, with words for those who cannot see it', async () => {
    for (const { id, file } of layout.images) {
      expect(file).toBe(`${id}.svg`)
      await access(join(import.meta.dirname, '../../public/billedbrikker', file))
    }
    for (const language of ['da', 'en'] as const)
      expect(new Set(layout.images.map(({ alt }) => alt[language])).size).toBe(10)
  })

  test('has a plan with a row of notes and agreements for each perspective, and LUS on its own sheet', () => {
    expect(concept.plan.sections).toEqual(
      layout.perspectives.map(({ id, name, hue }) => ({
        id,
        title: name,
        hue,
        holds: ['notes', 'agreements'],
      })),
    )
    expect(concept.plan.prompt?.da).toBe('Hvad, hvornår, hvem? Hvem har ansvar, hvornår følges der op?')
    expect(concept.kinds.MUS?.sheet).toEqual(['perspective', 'questions', 'keywords', 'notes', 'agreements'])
    expect(concept.kinds.LUS?.sheet).toEqual(['notes', 'agreements'])
  })

  test('guides every kind through all of the conversation', () => {
    for (const kind of Object.values(concept.kinds))
      expect(Object.keys(kind?.guidance ?? {}).sort()).toEqual(['keep', 'plan', 'prepare', 'purpose', 'talk'])
    expect(Object.keys(concept.guidance).sort()).toEqual(['facilitator', 'friction', 'walk'])
  })
})
