import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConcepts } from '@/lib/concepts/readConcepts'
import { questionGroups } from './questionGroups'

const concepts = await readConcepts(join(import.meta.dirname, '../../lib/concepts'))
const concept = (type: string) => {
  const found = concepts.find(({ layout }) => layout.type === type)
  if (!found) throw new Error(`no concept of the type ${type}`)
  return found
}

test('three perspectives of three questions, in the form of address of the kind', () => {
  const groups = questionGroups(concept('puzzle'), 'da', 'I', {})
  expect(groups.map(({ name, hue, questions }) => [name, hue, questions.length])).toEqual([
    ['Adfærd', 'violet', 3],
    ['Struktur', 'teal', 3],
    ['Opgaver', 'amber', 3],
  ])
  expect(groups[0]?.questions[0]).toEqual({
    id: 'adfaerd-1',
    label: 'Adfærd 1',
    number: 1,
    text: 'Hvordan trives I helt grundlæggende med jeres arbejde og opgaver?',
    original: undefined,
  })
})

test('where the facilitator has another wording, the original stays beside it', () => {
  const wording = { 'adfaerd-1': 'Hvordan går det?' }
  const [first, second] = questionGroups(concept('puzzle'), 'da', 'du', wording)[0]?.questions ?? []
  expect(first).toMatchObject({
    text: 'Hvordan går det?',
    original: 'Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?',
  })
  expect(second?.original).toBeUndefined()
})

test('what was worded anew since says what stood there before, the original too', () => {
  const [wording, changed] = [
    { 'adfaerd-1': 'Hvordan går det?' },
    { 'adfaerd-1': null, 'adfaerd-2': 'Hvornår?' },
  ]
  const [first, second, third] =
    questionGroups(concept('puzzle'), 'da', 'du', wording, changed)[0]?.questions ?? []
  expect(first?.formerly).toBe('Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?')
  expect(second?.formerly).toBe('Hvornår?')
  expect(third?.formerly).toBeUndefined()
})

test('a wheel is prepared by its themes', () => {
  const groups = questionGroups(concept('wheel'), 'en', 'du', {})
  expect(groups[0]).toMatchObject({ name: 'Relations and collaboration', hue: undefined })
  expect(groups[0]?.questions[0]?.text).toBe('How do you experience the collaboration in your department?')
})
