import { services } from '@/app/services'
import type { Stored } from '@/components/preparation/draft'
import type { OwnPreparation } from '@/lib/conversations/prepare'
import type { Actor } from '@/lib/domain/access'

/** One's own preparation as its page holds it, with who of the others is ready. */
export async function storedFor(own: OwnPreparation, { personId }: Actor): Promise<Stored> {
  const { conversation, preparation, isReady } = own
  const ready = await services().db.preparations.ready(conversation.id)
  return {
    ...preparation,
    isReady,
    isOpened: conversation.openedAt !== null,
    ready: ready.filter((person) => person !== personId),
  }
}
