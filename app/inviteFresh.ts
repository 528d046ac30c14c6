import type { FreshLink } from '@/components/conversation/freshLinks'
import type { FreshInvitation } from '@/lib/conversations/planConversation'
import { sendInvitations } from '@/lib/conversations/sendInvitations'
import type { Actor } from '@/lib/domain/access'
import { linkOf } from './linkOf'
import { services } from './services'

/** The links of invitations that were made just now, each sent to its person, and what became of the mails. */
export async function inviteFresh(
  actor: Actor,
  conversationId: string,
  invitations: readonly FreshInvitation[],
): Promise<FreshLink[]> {
  const links = new Map(
    await Promise.all(
      invitations.map(async ({ personId, token }) => [personId, await linkOf(token)] as const),
    ),
  )
  const posted = await sendInvitations(services(), actor, conversationId, links)
  return invitations.map(({ personId, name }) => {
    const mail = posted.find((letter) => letter.personId === personId)
    return {
      personId,
      name,
      link: links.get(personId) ?? '',
      mail: mail && { state: mail.state, to: mail.to, subject: mail.subject, text: mail.text },
    }
  })
}
