'use server'

import { revalidatePath } from 'next/cache'
import type { ArrangeState } from '@/components/conversation/ArrangePanel'
import { acceptProposal } from '@/lib/conversations/acceptProposal'
import type { PostedLetter } from '@/lib/conversations/postLetters'
import { remindInvited } from '@/lib/conversations/remindInvited'
import type { Actor } from '@/lib/domain/access'
import { attempt } from './attempt'
import { refuseForeignOrigin } from './ownAddress'
import { services } from './services'
import { viewerOrFailure } from './viewer'

/** Yes to the time that somebody proposed, as its reader saw it. */
export async function accept(id: string, personId: string, proposedAt: string): Promise<ArrangeState> {
  const proposal = { personId: String(personId), seen: String(proposedAt) }
  return withLetters((actor) => acceptProposal(services(), actor, String(id), proposal))
}

export async function remind(id: string): Promise<ArrangeState> {
  return withLetters((actor) => remindInvited(services(), actor, String(id)))
}

async function withLetters(act: (actor: Actor) => Promise<PostedLetter[]>): Promise<ArrangeState> {
  const answer = await attempt<ArrangeState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const letters = await act(actor)
    return {
      letters: letters.map(({ name, state, to, subject, text }) => ({ name, state, to, subject, text })),
    }
  })
  // Also after a failure: what the reader saw was not so any more.
  revalidatePath('/', 'page')
  return answer
}
