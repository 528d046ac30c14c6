import { getLocale, getTranslations } from 'next-intl/server'
import type { InvitationView } from '@/components/overview/InvitationRow'
import type { YearOverview } from '@/lib/conversations/yearOverview'
import type { InvitedTo } from '@/lib/db/seats'
import type { PersonId } from '@/lib/domain/ids'
import { initials } from '@/lib/domain/initials'
import { formatWhen } from '@/lib/i18n/formatWhen'
import { titleOf } from './talkTitle'

/** A row for each answer that asks something, and one for those of a conversation who have not answered. */
export async function invitationRows(
  invitations: YearOverview['invitations'],
  me: PersonId,
  now: Date,
): Promise<InvitationView[]> {
  const t = await getTranslations('overview.invitations')
  const language = await getLocale()
  const titles = await titleOf(me)
  const factOf = (person: InvitedTo) => {
    const { answer, asksForIndividual, proposedAt, hasOpened } = person
    if (answer === null) return t(hasOpened ? 'opened' : 'unanswered')
    if (asksForIndividual) return t('alone')
    if (answer === 'no') return t('no')
    return proposedAt ? t('proposes', { when: formatWhen(proposedAt, language) }) : t('proposesWords')
  }
  return invitations.flatMap(({ conversation, replies, unanswered }) => {
    const title = titles(conversation)
    const rowOf = (person: InvitedTo, mayRemind: boolean): InvitationView => {
      // A time that has passed meanwhile can be read, and not be said yes to.
      const proposedAt = person.proposedAt && person.proposedAt > now ? person.proposedAt : null
      return {
        conversationId: conversation.id,
        personId: person.personId,
        name: person.name,
        initials: initials([person.name])[0] ?? '?',
        colour: person.colour,
        fact: factOf(person),
        words: person.words,
        proposedAt: proposedAt?.toISOString(),
        proposed: proposedAt ? formatWhen(proposedAt, language) : '',
        title,
        mayRemind,
      }
    }
    const [first, ...more] = unanswered
    const waiting = first ? [rowOf(first, true)] : []
    return [
      ...replies.map((person) => rowOf(person, false)),
      ...(more.length === 0
        ? waiting
        : waiting.map((row) => ({
            ...row,
            personId: null,
            name: title,
            fact: t('unansweredMany', { count: unanswered.length }),
          }))),
    ]
  })
}
