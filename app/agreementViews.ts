import { getLocale, getTranslations } from 'next-intl/server'
import type { AgreementView } from '@/components/overview/agreementView'
import type { FollowedAgreement } from '@/lib/conversations/ownAgreements'
import type { AgreementMark } from '@/lib/db/agreements'
import { type Actor, can } from '@/lib/domain/access'
import type { Language } from '@/lib/domain/concept'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { Day } from '@/lib/domain/day'
import { dueSeenFrom } from '@/lib/domain/followUp'
import type { ConversationId, PersonId } from '@/lib/domain/ids'
import { dayAndMonth, formatCalendarDay, weekdayName } from '@/lib/i18n/formatDay'
import { localDay } from '@/lib/i18n/localDay'
import { titleOf } from './talkTitle'

interface Seen {
  readonly actor: Actor
  readonly now: Date
  readonly marks?: ReadonlyMap<ConversationId, readonly AgreementMark[]>
  /** All are of one conversation, which is named above them. */
  readonly isOfOne?: boolean
}

/** Agreements as lists show them to somebody. */
export async function agreementViews(
  followed: readonly FollowedAgreement[],
  { actor, now, marks, isOfOne }: Seen,
): Promise<AgreementView[]> {
  const t = await getTranslations('overview.agreement')
  const said = await saidIn(now)
  const dueIn = await dueWords(now)
  const titles = await titleOf(actor.personId)
  const today = localDay(now)
  return followed.map(({ agreement, conversation, section, dueOn }) => {
    const { content, outcome, carriedTo } = agreement
    const name = (id: PersonId) => nameIn(conversation, id)
    const responsible = content.responsible.flatMap((id) => name(id) ?? []).join(', ')
    const owner = content.for ? name(content.for) : undefined
    const isOpen = outcome.state === 'open' && !carriedTo
    const facts = [
      ...(isOfOne ? [] : [titles(conversation)]),
      ...(section ? [section.title[said.language]] : []),
      ...(owner ? [t('for', { name: owner })] : []),
      ...(responsible ? [t('responsible', { names: responsible })] : []),
    ]
    return {
      conversationId: conversation.id,
      id: content.id,
      what: content.fields.what.trim() || t('nameless'),
      facts: facts.join(' · '),
      hue: section?.hue,
      state: outcome.state,
      isCarried: carriedTo !== null,
      due: isOpen ? dueIn(dueOn) : undefined,
      said: (marks?.get(conversation.id) ?? [])
        .filter(({ agreementId }) => agreementId === content.id)
        .map((mark, key) => ({ key, sentence: said.sentence(mark, conversation) })),
      why: outcome.why,
      dueOn: isOpen && dueOn && dueOn >= today ? dueOn : undefined,
      mayMark: !carriedTo && can(actor, 'agreement.mark', conversation),
    }
  })
}

async function saidIn(now: Date) {
  const t = await getTranslations('overview')
  const language = (await getLocale()) as Language
  const year = localDay(now).slice(0, 4)
  return {
    language,
    sentence({ state, why, by, at }: AgreementMark, conversation: ConversationSummary): string {
      const day = localDay(at)
      const when = day.startsWith(year) ? dayAndMonth(day, language) : formatCalendarDay(day, language)
      const name = nameIn(conversation, by) ?? t('mark.somebody')
      const values = { state: t(`agreement.state.${state}`), name, when, why }
      return t(why ? 'mark.saidWhy' : 'mark.said', values)
    },
  }
}

/** "8 dage forsinket", "På fredag", "12. december": a day as seen from today. */
export async function dueWords(now: Date): Promise<(on: Day | null) => NonNullable<AgreementView['due']>> {
  const t = await getTranslations('overview.due')
  const language = (await getLocale()) as Language
  const today = localDay(now)
  return (on) => {
    const due = dueSeenFrom(today, on)
    switch (due.kind) {
      case 'overdue':
        return { words: t('overdue', { days: due.days }), tone: 'danger' }
      case 'today':
      case 'tomorrow':
        return { words: t(due.kind), tone: 'warn' }
      case 'weekday':
        return { words: t('weekday', { day: weekdayName(due.on, language) }), tone: 'warn' }
      case 'later': {
        const isThisYear = due.on.slice(0, 4) === today.slice(0, 4)
        return {
          words: isThisYear ? dayAndMonth(due.on, language) : formatCalendarDay(due.on, language),
          tone: 'plain',
        }
      }
      case 'undated':
        return { words: t('undated'), tone: 'plain' }
    }
  }
}

const nameIn = ({ seats }: ConversationSummary, id: PersonId) =>
  seats.find(({ personId }) => personId === id)?.name
