import type { Language } from '../domain/concept'
import daBoard from './messages/da/board.json'
import daCommon from './messages/da/common.json'
import daErrors from './messages/da/errors.json'
import daPeople from './messages/da/people.json'
import enBoard from './messages/en/board.json'
import enCommon from './messages/en/common.json'
import enErrors from './messages/en/errors.json'
import enPeople from './messages/en/people.json'

const danish = { common: daCommon, errors: daErrors, people: daPeople, board: daBoard }

/** All interface texts, by the name of their file. */
export type Messages = typeof danish

const messages: Record<Language, Messages> = {
  da: danish,
  en: { common: enCommon, errors: enErrors, people: enPeople, board: enBoard },
}

export function messagesOf(language: Language): Messages {
  return messages[language]
}
