import type { Address, Language, Question } from './concept'
import { questionText } from './questions'

/** The facilitator's own words for one question of a conversation. Null, here and before: the original. */
export interface Wording {
  readonly text: string | null
  readonly previous: string | null
  readonly changedAt: Date
}

/**
 * Characters in one wording, a little more than the roomiest question piece holds at the smallest type (165 to 180). A
 * piece's outline decides what fits it, so that is measured where the words are written.
 */
export const longestWording = 200

/** In code points, so that no letter counts twice. */
export const wordingLength = (text: string): number => Array.from(text).length

/** As it is stored: one line, single spaces. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** A question in the facilitator's own words where there are some, by question id; else in the kind's. */
export function wordedQuestion(
  question: Question,
  address: Address,
  language: Language,
  wording: Readonly<Record<string, string>>,
): string {
  return wording[question.id] ?? questionText(question, address)[language]
}

/** What is there now, by question id; questions in their original are left out. */
export function currentTexts(wordings: Readonly<Record<string, Wording>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wordings).flatMap(([question, { text }]) => (text === null ? [] : [[question, text]])),
  )
}

/** What was changed after somebody got to know the questions, by question id: what stood there before. */
export function changedSince(
  wordings: Readonly<Record<string, Wording>>,
  knownSince: Date | null,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(wordings).flatMap(([question, { text, previous, changedAt }]) =>
      knownSince && changedAt > knownSince && text !== previous ? [[question, previous]] : [],
    ),
  )
}
