import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import type { KindId } from '@/lib/domain/concept'
import { initials } from '@/lib/domain/initials'
import { ConversationFacts } from './ConversationFacts'
import type { FormAction, FormState } from './formState'
import { firstName } from './others'
import { PinForm } from './PinForm'

interface InvitationCardProps {
  readonly invitation: {
    readonly firstName: string
    readonly facilitator: { readonly name: string; readonly colour: number }
    readonly kind: KindId
    readonly startsAt: Date
    readonly durationMinutes: number
    readonly place: string | null
    readonly state: 'unclaimed' | 'claimed'
    readonly isLocked: boolean
  }
  readonly action: FormAction<FormState>
  readonly now: Date
}

/** The invitation is the page: who, what, when, and the PIN. */
export function InvitationCard({ invitation, action, now }: InvitationCardProps) {
  const t = useTranslations('people')
  const { facilitator, state, isLocked } = invitation
  const leader = firstName(facilitator.name)
  const isClaimed = state === 'claimed'
  return (
    <>
      <div className="mb-5 flex items-center gap-3 text-[16.5px]">
        <Avatar
          name={facilitator.name}
          initials={initials([facilitator.name])[0] ?? '?'}
          colour={facilitator.colour}
          size={48}
          isFacilitator
          label=""
        />
        <p>
          <strong className="font-[650]">{facilitator.name}</strong> {t('join.invites')}
        </p>
      </div>
      <h1 className="text-[34px] leading-[1.06] sm:text-[38px]">
        {t('join.heading', { name: invitation.firstName })}
      </h1>
      <div className="mt-[18px] mb-6">
        <ConversationFacts conversation={invitation} now={now} />
      </div>
      {isLocked ? (
        <Notice tone="warn" icon="lock" className="mb-5">
          {t('join.locked', { name: leader })}
        </Notice>
      ) : null}
      <PinForm
        key={state}
        action={action}
        isChosen={!isClaimed}
        label={t(isClaimed ? 'join.enter' : 'join.choose')}
        hint={t(isClaimed ? 'join.enterHint' : 'join.chooseHint')}
        submit={t('join.come')}
      />
      <p className="mt-6 flex items-start gap-2.5 text-[14.5px] text-ink-2">
        <Icon name={isClaimed ? 'help' : 'shield'} className="mt-px size-5" />
        <span>{t(isClaimed ? 'join.claimed' : 'join.private', { name: leader })}</span>
      </p>
    </>
  )
}
