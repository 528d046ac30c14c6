import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { Tag } from '@/components/ui/Tag'
import { AnswerTags, type AnswerView } from './AnswerTags'
import type { FreshLink } from './freshLinks'
import { LinkCare, type LinkCareActions } from './LinkCare'
import { LinkToGive } from './LinkToGive'

/** A participant as the facilitator sees the invitation. */
export interface InvitedView extends AnswerView {
  readonly personId: string
  readonly name: string
  readonly initials: string
  readonly email: string
  readonly colour: number
  readonly state: 'none' | 'notOpened' | 'opened'
  /** What is known of the present link, in a sentence. */
  readonly fact: string
  /** Nobody has come in by the link. */
  readonly mayCorrect: boolean
}

export type InvitedRowActions = LinkCareActions

interface InvitedRowProps {
  readonly person: InvitedView
  readonly actions: InvitedRowActions
  readonly keep: (link: FreshLink) => void
  readonly fresh: FreshLink | undefined
  readonly isRenewed: boolean
  /** The only participant: the whole of it lies open. */
  readonly isAlone: boolean
  /** Nothing can be done any more. */
  readonly isOver: boolean
}

/** One participant: who, whether the link has been opened, what was answered, and the care of the link. */
export function InvitedRow(props: InvitedRowProps) {
  const { person, actions, keep, fresh, isRenewed, isAlone, isOver } = props
  const t = useTranslations('people.invitation')
  const words = useTranslations('inviting.people')
  const answers = useTranslations('inviting.answer')
  const { name, email, state, colour, fact } = person
  return (
    <li className="border-line border-t py-5">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2">
        <Avatar name={name} initials={person.initials} colour={colour} size={44} label="" />
        <div className="min-w-0 flex-1 basis-48">
          <h2 className="break-words text-[17px]">{name}</h2>
          <p className="break-words text-[14px] text-ink-2">{email || words('noMail')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {state === 'none' ? null : (
            <Tag tone={state === 'opened' ? 'ok' : 'warn'} icon={state === 'opened' ? 'check' : 'mail'}>
              {t(state === 'opened' ? 'opened' : 'notOpened')}
            </Tag>
          )}
          <AnswerTags reply={person} />
        </div>
      </div>
      {isOver && state === 'none' ? null : <p className="mt-3 text-[15px] text-ink-2">{fact}</p>}
      {person.asksForIndividual && !isOver ? (
        <ButtonLink href="/conversations/new" icon="plus" className="mt-3">
          {answers('planAlone')}
        </ButtonLink>
      ) : null}
      {fresh && !isOver ? (
        <div className="mt-4">
          {isRenewed ? (
            <Notice tone="ok" isAnnounced className="mb-4">
              {t('renewed')}
            </Notice>
          ) : null}
          <LinkToGive fresh={fresh} isOneOfMany={!isAlone} isMailElsewhere />
        </div>
      ) : null}
      {isOver ? null : (
        <LinkCare
          person={person}
          actions={actions}
          keep={keep}
          mail={fresh?.mail}
          isOpen={isAlone && !fresh}
        />
      )}
    </li>
  )
}
