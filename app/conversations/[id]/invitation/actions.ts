'use server'

import { revalidatePath } from 'next/cache'
import { attempt, textsOf } from '@/app/attempt'
import { inviteFresh } from '@/app/inviteFresh'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { ArrangeState } from '@/components/conversation/ArrangePanel'
import type { LinkState } from '@/components/conversation/LinkCare'
import { cancelConversation } from '@/lib/conversations/cancelConversation'
import { correctEmail } from '@/lib/conversations/correctEmail'
import { moveConversation } from '@/lib/conversations/moveConversation'
import type { FreshInvitation } from '@/lib/conversations/planConversation'
import type { PostedLetter } from '@/lib/conversations/postLetters'
import { remindInvited } from '@/lib/conversations/remindInvited'
import { renewInvitation, withdrawInvitation } from '@/lib/conversations/renewInvitation'
import type { Actor } from '@/lib/domain/access'

export async function renew(id: string, personId: string): Promise<LinkState> {
  return withFreshLink(id, (actor) => renewInvitation(services(), actor, String(id), String(personId)))
}

export async function correct(id: string, personId: string, email: string): Promise<LinkState> {
  const values = { email: String(email) }
  return withFreshLink(
    id,
    (actor) => correctEmail(services(), actor, String(id), String(personId), values),
    values,
  )
}

export async function withdraw(id: string, personId: string): Promise<LinkState> {
  return attempt<LinkState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await withdrawInvitation(services(), actor, String(id), String(personId))
    showAnew()
    return { isWithdrawn: true }
  })
}

export async function move(id: string, form: FormData): Promise<ArrangeState> {
  const input = textsOf(form, ['date', 'time', 'durationMinutes', 'place'])
  return withLetters((actor) => moveConversation(services(), actor, String(id), input))
}

export async function remind(id: string): Promise<ArrangeState> {
  return withLetters((actor) => remindInvited(services(), actor, String(id)))
}

export async function cancel(id: string): Promise<ArrangeState> {
  return withLetters((actor) => cancelConversation(services(), actor, String(id)))
}

async function withFreshLink(
  id: string,
  make: (actor: Actor) => Promise<FreshInvitation>,
  values?: Readonly<Record<string, string>>,
): Promise<LinkState> {
  return attempt<LinkState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const [fresh] = await inviteFresh(actor, String(id), [await make(actor)])
    showAnew()
    return fresh ? { fresh } : {}
  }, values)
}

async function withLetters(act: (actor: Actor) => Promise<PostedLetter[]>): Promise<ArrangeState> {
  return attempt<ArrangeState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const letters = await act(actor)
    showAnew()
    return {
      letters: letters.map(({ name, state, to, subject, text }) => ({ name, state, to, subject, text })),
    }
  })
}

const showAnew = () => revalidatePath('/conversations/[id]/invitation', 'page')
