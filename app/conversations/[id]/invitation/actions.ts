'use server'

import { attempt } from '@/app/attempt'
import { linkOf } from '@/app/linkOf'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { RenewState } from '@/components/conversation/InvitationPanel'
import { renewInvitation } from '@/lib/conversations/renewInvitation'

export async function renew(id: string): Promise<RenewState> {
  return attempt<RenewState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const { token } = await renewInvitation(services(), actor, String(id))
    return { link: await linkOf(token) }
  })
}
