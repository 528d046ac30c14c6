import type { Language } from '../../domain/concept'
import type { Conversation } from '../../domain/conversation'
import { localDate } from '../../i18n/formatWhen'

type Named = Pick<Conversation, 'kind' | 'startsAt'>

const words: Record<'plan' | 'picture', Record<Language, string>> = {
  plan: { da: 'udviklingsplan', en: 'development-plan' },
  picture: { da: 'bordet', en: 'the-table' },
}

/** A file's name for who keeps it, without an ending: what it is, of which kind, of which day; no person's name. */
export function documentName(
  what: 'plan' | 'picture',
  { kind, startsAt }: Named,
  language: Language,
): string {
  return `${words[what][language]}-${kind.toLowerCase()}-${localDate(startsAt)}`
}

/** The name under which a person's plan is put into a case system, without an ending: it sorts by day there. */
export function filedName({ kind, startsAt }: Named, person: string): string {
  const allowed = person
    .normalize('NFC')
    // What file systems take for something else, and what nobody sees.
    .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${localDate(startsAt)} ${kind} ${Array.from(allowed).slice(0, 80).join('') || 'samtale'}`
}
