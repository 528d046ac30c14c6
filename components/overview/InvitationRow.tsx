import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { SubmitButton } from '@/components/ui/SubmitButton'

/** A person's answer, or how many have not answered, as the facilitator sees it. */
export interface InvitationView {
  readonly conversationId: string
  /** Null: several have not answered. */
  readonly personId: string | null
  readonly name: string
  readonly initials: string
  readonly colour: number
  readonly fact: string
  /** A few words that came with it. */
  readonly words: string
  /** ISO 8601. */
  readonly proposedAt: string | undefined
  /** The same in words. */
  readonly proposed: string
  readonly title: string
  readonly mayRemind: boolean
}

export type InvitationAct = 'accept' | 'remind'

interface InvitationRowProps {
  readonly invitation: InvitationView
  readonly act: (kind: InvitationAct, invitation: InvitationView) => Promise<void>
}

export function InvitationRow({ invitation, act }: InvitationRowProps) {
  const t = useTranslations('overview.invitations')
  const { conversationId, name, title, fact, words, proposed, proposedAt, mayRemind } = invitation
  const path = `/conversations/${conversationId}/invitation`
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t py-3">
      <Avatar name={name} initials={invitation.initials} colour={invitation.colour} label="" />
      <div className="min-w-0 flex-[1_1_150px]">
        <h3 className="break-words text-[15.5px]">{name}</h3>
        <p className="break-words text-[13.5px] text-ink-2">{fact}</p>
        {words ? <p className="break-words text-[13.5px]">“{words}”</p> : null}
      </div>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-1">
        {proposedAt ? (
          <form action={() => act('accept', invitation)}>
            <SubmitButton kind="line" label={t('acceptOf', { name, when: proposed })}>
              {t('accept')}
            </SubmitButton>
          </form>
        ) : null}
        {mayRemind ? (
          <form action={() => act('remind', invitation)}>
            <SubmitButton kind="quiet" label={t('remindOf', { title })}>
              {t('remind')}
            </SubmitButton>
          </form>
        ) : null}
        <ButtonLink href={path} kind="quiet" label={t('seeOf', { title })}>
          {t('see')}
        </ButtonLink>
      </div>
    </li>
  )
}
