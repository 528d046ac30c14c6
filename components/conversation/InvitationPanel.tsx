'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { Tag } from '@/components/ui/Tag'
import type { FormAction, FormState } from './formState'
import { forgetFreshLink, freshLinkFor } from './freshLink'
import { LinkToGive } from './LinkToGive'

export interface RenewState extends FormState {
  readonly link?: string
}

interface InvitationPanelProps {
  readonly renew: FormAction<RenewState>
  /** First name of whom it is for. */
  readonly name: string
  readonly state: 'none' | 'notOpened' | 'opened'
  /** What is known of the present link, in a sentence. */
  readonly fact: string
  /** That it is planned, in a sentence; nothing once it has been held. */
  readonly planned: string | undefined
  /** When and where. */
  readonly facts: ReactNode
  readonly table: string
}

/**
 * The facilitator's side of an invitation: the link that was made just now, this once; otherwise whether it has been
 * opened, and a new link when it is needed.
 */
export function InvitationPanel({ renew, name, state, fact, planned, facts, table }: InvitationPanelProps) {
  const t = useTranslations('people')
  const words = useTranslations('errors.failures')
  const [answer, send] = useActionState(renew, {})
  const [fresh] = useState(() => freshLinkFor(`${table}/invitation`))
  useEffect(forgetFreshLink, [])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The form that was sent is gone, so the focus goes to what came instead.
    if (fresh) heading.current?.focus()
  }, [fresh])
  const link = answer.link ?? fresh
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-[30px] focus:shadow-none focus:outline-none">
        {fresh ? t('plan.done') : t('invitation.heading', { name })}
      </h1>
      {planned ? <p className="mt-2 text-[16px] text-ink-2">{planned}</p> : null}
      <div className="mt-4">{facts}</div>
      {link ? (
        <div className="mt-6">
          {answer.link ? (
            <Notice tone="ok" isAnnounced className="mb-6">
              {t('invitation.renewed')}
            </Notice>
          ) : null}
          <LinkToGive link={link} name={name} />
        </div>
      ) : (
        <div className="mt-6 border-line border-t pt-6">
          {state === 'none' ? null : (
            <Tag tone={state === 'opened' ? 'ok' : 'warn'} icon={state === 'opened' ? 'check' : 'mail'}>
              {t(state === 'opened' ? 'invitation.opened' : 'invitation.notOpened')}
            </Tag>
          )}
          <p className="mt-3 text-[16px]">{fact}</p>
          {state === 'notOpened' ? (
            <p className="mt-2 text-ink-2">{t('invitation.notOpenedText', { name })}</p>
          ) : null}
          {answer.failure ? (
            <Notice tone="danger" isAnnounced className="mt-5">
              {words(answer.failure)}
            </Notice>
          ) : null}
          <form action={send} className="mt-8 border-line border-t pt-6">
            {state === 'none' ? null : (
              <p className="mb-4 text-ink-2">
                {t('invitation.gone')} {t('invitation.renewText', { name })}
              </p>
            )}
            <SubmitButton kind={state === 'none' ? 'primary' : 'line'} icon="link">
              {t(state === 'none' ? 'invitation.first' : 'invitation.renew')}
            </SubmitButton>
          </form>
        </div>
      )}
      <div className="mt-8 flex flex-wrap gap-2.5">
        <ButtonLink href={table} kind="primary" iconAfter="arrow">
          {t('goToTable')}
        </ButtonLink>
        <ButtonLink href="/" kind="quiet">
          {t('invitation.back')}
        </ButtonLink>
      </div>
    </>
  )
}
