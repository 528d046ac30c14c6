import { textsOf } from '@/app/attempt'
import type { Round } from '@/lib/conversations/planRound'
import type { Language } from '@/lib/domain/concept'

/** The form of a round: what all share once, and each row's fields by their order. */
export function roundOf(form: FormData, ownLanguage: Language): Round {
  const shared = textsOf(form, ['kind', 'conceptId', 'language', 'durationMinutes', 'place'])
  const all = (name: string) => form.getAll(name).map((value) => (typeof value === 'string' ? value : ''))
  const [emails, dates, times] = [all('email'), all('date'), all('time')]
  return {
    kind: shared.kind ?? '',
    conceptId: shared.conceptId || undefined,
    language: shared.language ?? '',
    ownLanguage,
    durationMinutes: shared.durationMinutes ?? '',
    place: shared.place ?? '',
    rows: all('name').map((name, row) => ({
      name,
      email: emails[row] ?? '',
      date: dates[row] ?? '',
      time: times[row] ?? '',
    })),
  }
}
