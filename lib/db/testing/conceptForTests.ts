import { type Concept, conceptSchema } from '../../domain/concept'

const both = (text: string) => ({ da: text, en: text })

/** A small valid concept; its keys stand in an order that a database might change. */
export const conceptForTests: Concept = conceptSchema.parse({
  id: 'a-concept',
  name: both('Æblegrød "på" \\ 100 %'),
  isOffered: true,
  kinds: {
    MUS: {
      name: both('MUS'),
      facilitator: both('leder'),
      participant: both('medarbejder'),
      participants: { min: 1, max: 1 },
      address: 'du',
      guidance: {},
    },
  },
  layout: {
    type: 'puzzle',
    perspectives: [{ id: 'a', name: both('A'), hue: 'violet', questions: [{ id: 'a-1', du: both('?') }] }],
    keywords: [{ id: 'mod', text: both('Mod') }],
    images: [],
    keywordsToPick: 1,
  },
  plan: {
    title: both('Plan'),
    sections: [{ id: 'a', title: both('A'), holds: ['notes'] }],
    isOptional: false,
  },
  guidance: { zzz: both('last in the alphabet, first here'), b: both('b'), aa: both('aa') },
  materials: [{ title: both('M'), url: null }],
  rules: ['one'],
})
