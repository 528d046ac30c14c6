import type { Address, Concept, Hue, Text } from './concept'
import type { Conversation } from './conversation'
import { questionText } from './questions'

/** Questions that belong together: a perspective of a puzzle, a theme of a wheel. */
export interface AskedTogether {
  readonly id: string
  readonly name: Text
  readonly hue?: Hue
  readonly questions: readonly { readonly id: string; readonly text: Text }[]
}

/** Every question of a concept in this form of address, in its order, whatever the concept's layout. */
export function questionsAsked({ layout }: Concept, address: Address): readonly AskedTogether[] {
  if (layout.type === 'wheel') return layout.themes
  return layout.perspectives.map(({ id, name, hue, questions }) => ({
    id,
    name,
    hue,
    questions: questions.map((question) => ({ id: question.id, text: questionText(question, address) })),
  }))
}

/** How a conversation of this kind speaks to its people. */
export function addressOf({ concept, kind }: Pick<Conversation, 'concept' | 'kind'>): Address {
  return concept.kinds[kind]?.address ?? 'du'
}
