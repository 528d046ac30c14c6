import { getLocale, getTranslations } from 'next-intl/server'
import { namesOf, others } from '@/components/conversation/others'
import type { ConversationSummary } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'

/** "MUS med Maria Lund", as one of its people says it. */
export async function titleOf(
  me: PersonId,
): Promise<(conversation: Pick<ConversationSummary, 'kind' | 'seats'>) => string> {
  const t = await getTranslations('people')
  const language = await getLocale()
  return (conversation) =>
    t('with', { kind: conversation.kind, names: namesOf(others(conversation, me), language) })
}
