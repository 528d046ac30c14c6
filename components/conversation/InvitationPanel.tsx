'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { type FreshLink, forgetFreshLinks, freshLinksFor } from './freshLinks'
import { InvitedRow, type InvitedRowActions, type InvitedView } from './InvitedRow'

interface InvitationPanelProps {
  readonly heading: string
  /** That it is planned, in a sentence; nothing once it has been held. */
  readonly planned: string | undefined
  /** When and where. */
  readonly facts: ReactNode
  readonly people: readonly InvitedView[]
  readonly actions: InvitedRowActions
  readonly isCancelled: boolean
  readonly isSealed: boolean
  /** Moving, reminding and calling off; nothing where none of it is possible. */
  readonly arranging: ReactNode
  readonly table: string
}

/**
 * The facilitator's side of the invitations: the links that were made just now, this once; otherwise whether each has
 * been opened and what was answered, and a new link when it is needed.
 */
export function InvitationPanel(props: InvitationPanelProps) {
  const { planned, facts, people, actions, isCancelled, isSealed, arranging, table } = props
  const isOver = isCancelled || isSealed
  const t = useTranslations('people')
  const words = useTranslations('inviting.people')
  const wording = useTranslations('wording')
  const [made] = useState(() => freshLinksFor(`${table}/invitation`))
  const [renewed, setRenewed] = useState<readonly FreshLink[]>([])
  useEffect(forgetFreshLinks, [])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The form that was sent is gone, so the focus goes to what came instead.
    if (made.length > 0) heading.current?.focus()
  }, [made])
  const keep = (link: FreshLink) =>
    setRenewed((before) => [...before.filter(({ personId }) => personId !== link.personId), link])
  const isAlone = people.length === 1
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-[30px] focus:shadow-none focus:outline-none">
        {made.length > 0 ? t('plan.done') : props.heading}
      </h1>
      {planned ? <p className="mt-2 text-[16px] text-ink-2">{planned}</p> : null}
      <div className="mt-4">{facts}</div>
      <div className="mt-5">
        <ButtonLink href={table} kind={made.length > 0 ? undefined : 'primary'} iconAfter="arrow">
          {t('goToTable')}
        </ButtonLink>
      </div>
      {isCancelled ? (
        <Notice tone="warn" icon="close" className="mt-5">
          {words('cancelledText')}
        </Notice>
      ) : null}
      {isAlone || isOver ? null : (
        <Notice icon="lock" className="mt-5">
          {words('first')}
        </Notice>
      )}
      <ul className="mt-6">
        {people.map((person) => (
          <InvitedRow
            key={person.personId}
            person={person}
            actions={actions}
            keep={keep}
            fresh={[...renewed, ...made].find(({ personId }) => personId === person.personId)}
            isRenewed={renewed.some(({ personId }) => personId === person.personId)}
            isAlone={isAlone}
            isOver={isOver}
          />
        ))}
      </ul>
      {arranging}
      <div className="mt-8 flex flex-wrap gap-2.5">
        {isOver ? null : (
          <ButtonLink href={`${table}/wording`} icon="pencil">
            {wording('link')}
          </ButtonLink>
        )}
        <ButtonLink href="/" kind="quiet">
          {t('invitation.back')}
        </ButtonLink>
      </div>
    </>
  )
}
