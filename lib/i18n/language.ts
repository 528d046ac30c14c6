import { type Language, languages } from '../domain/language'

export const languageCookie = 'samspil-language'
export const defaultLanguage: Language = 'da'
/** Every time a person reads is Danish time, wherever server and browser stand. */
export const timeZone = 'Europe/Copenhagen'

/** The language of a cookie's value; Danish when there is none or it names another. */
export function languageOf(value: string | undefined): Language {
  return languages.find((language) => language === value) ?? defaultLanguage
}
