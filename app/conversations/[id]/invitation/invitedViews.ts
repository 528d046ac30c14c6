import { getTranslations } from 'next-intl/server'
import type { InvitedView } from '@/components/conversation/InvitedRow'
import { firstName } from '@/components/conversation/others'
import type { InvitationStatus, InvitedStatus } from '@/lib/conversations/invitationStatus'
import type { Language } from '@/lib/domain/concept'
import { initials } from '@/lib/domain/initials'
import { formatWhen } from '@/lib/i18n/formatWhen'

/** The participants as the facilitator's page shows them. */
export async function invitedViews(
  { conversation, people }: InvitationStatus,
  language: Language,
): Promise<(InvitedView & { readonly proposedAt: Date | null })[]> {
  const t = await getTranslations('people.invitation')
  const labels = initials(people.map(({ name }) => name))
  const factOf = ({ claimedAt, createdAt, name }: InvitedStatus) => {
    if (claimedAt) return t('openedAt', { name: firstName(name), when: formatWhen(claimedAt, language) })
    return createdAt ? t('made', { when: formatWhen(createdAt, language) }) : t('none')
  }
  return people.map((person, index) => ({
    personId: person.personId,
    name: person.name,
    initials: labels[index] ?? '?',
    email: person.email ?? '',
    colour: person.colour,
    state: person.state,
    fact: factOf(person),
    mayCorrect: person.state !== 'opened' && conversation.openedAt === null,
    answer: person.answer,
    asksForIndividual: person.asksForIndividual,
    words: person.words,
    proposedAt: person.proposedAt,
    proposed: person.proposedAt ? formatWhen(person.proposedAt, language) : undefined,
  }))
}
