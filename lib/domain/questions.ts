import type { Address, Concept, Question, Text } from './concept'

/** Every question of a concept, in its order, whatever its layout. */
export function questionsOf({ layout }: Concept): readonly { readonly id: string }[] {
  return layout.type === 'puzzle'
    ? layout.perspectives.flatMap(({ questions }) => questions)
    : layout.themes.flatMap(({ questions }) => questions)
}

/** The question in the kind's wording; a concept that knows one wording only uses that. */
export function questionText(wording: Question, form: Address): Text {
  return form === 'I' ? (wording.I ?? wording.du) : wording.du
}
