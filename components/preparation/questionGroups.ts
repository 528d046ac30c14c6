import type { Address, Concept, Hue, Language } from '@/lib/domain/concept'
import { questionsAsked } from '@/lib/domain/questionsAsked'

export interface GroupedQuestion {
  readonly id: string
  /** "Adfærd 2". */
  readonly label: string
  readonly number: number
  readonly text: string
  /** The concept's own wording where the facilitator has another: the intent is what counts. */
  readonly original: string | undefined
  /** What stood there when this person began to prepare, if the facilitator has worded it anew since. */
  readonly formerly: string | undefined
}

export interface QuestionGroup {
  readonly id: string
  readonly name: string
  readonly hue: Hue | undefined
  readonly questions: readonly GroupedQuestion[]
}

/** A concept's questions by perspective or theme, in the kind's form of address and the facilitator's own wording. */
export function questionGroups(
  concept: Concept,
  language: Language,
  address: Address,
  wording: Readonly<Record<string, string>>,
  /** By question id, what stood there before a change that came later; null is the original. */
  changed: Readonly<Record<string, string | null>> = {},
): QuestionGroup[] {
  return questionsAsked(concept, address).map(({ id, name, hue, questions }) => ({
    id,
    name: name[language],
    hue,
    questions: questions.map((question, index): GroupedQuestion => {
      const text = question.text[language]
      const own = wording[question.id]
      const before = changed[question.id]
      return {
        id: question.id,
        label: `${name[language]} ${index + 1}`,
        number: index + 1,
        text: own ?? text,
        original: own === undefined || own === text ? undefined : text,
        formerly: before === undefined ? undefined : (before ?? text),
      }
    }),
  }))
}
