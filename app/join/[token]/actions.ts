'use server'

import { redirect } from 'next/navigation'
import { attempt, textsOf } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { enterAs, leave } from '@/app/sessionCookie'
import { thisDevice } from '@/app/thisDevice'
import { viewer } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import { claimInvitation } from '@/lib/conversations/claimInvitation'
import { enterWithPin } from '@/lib/conversations/enterWithPin'
import type { Entered, Entry } from '@/lib/conversations/entry'
import type { Desk } from '@/lib/conversations/services'

type Door = (desk: Desk, entry: Entry) => Promise<Entered>

/** For another than the invited: the same page again, with nobody signed in. */
export async function signOutAndStay(token: string): Promise<void> {
  await refuseForeignOrigin()
  await leave()
  redirect(`/join/${encodeURIComponent(String(token))}`)
}

/** What the page itself says when it is looked at again. */
const saidByThePage = [
  'InvitationUnknown',
  'InvitationWithdrawn',
  'InvitationExpired',
  'InvitationClaimed',
  'ConversationCancelled',
]

export async function claim(token: string, to: string, _: FormState, form: FormData): Promise<FormState> {
  return comeIn(claimInvitation, token, to, form)
}

export async function enter(token: string, to: string, _: FormState, form: FormData): Promise<FormState> {
  return comeIn(enterWithPin, token, to, form)
}

async function comeIn(door: Door, token: string, to: string, form: FormData): Promise<FormState> {
  const state = await attempt(async () => {
    await refuseForeignOrigin()
    const pin = (textsOf(form, ['pin']).pin ?? '').trim()
    const entry = { token: String(token), pin, viewer: await viewer(), device: await thisDevice() }
    const { sessionToken, conversationId } = await door(services(), entry)
    await enterAs(sessionToken)
    redirect(to === 'answer' ? `/conversations/${conversationId}/answer` : `/conversations/${conversationId}`)
  })
  if (state.failure && saidByThePage.includes(state.failure))
    redirect(`/join/${encodeURIComponent(String(token))}`)
  return state
}
