'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ArrangeState } from '@/components/conversation/ArrangePanel'
import { MailNote } from '@/components/conversation/MailNote'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { type InvitationAct, InvitationRow, type InvitationView } from './InvitationRow'

export interface InvitationActions {
  /** To the time that one person proposed (ISO 8601, as it is shown). */
  readonly accept: (conversationId: string, personId: string, proposedAt: string) => Promise<ArrangeState>
  readonly remind: (conversationId: string) => Promise<ArrangeState>
}

interface InvitationsPanelProps {
  readonly invitations: readonly InvitationView[]
  /** Those that wait for the reader's own answer. */
  readonly own: readonly { readonly path: string; readonly title: string; readonly when: string }[]
  readonly actions: InvitationActions
}

/** Who has not answered, who proposes another time, and what one has to answer oneself. */
export function InvitationsPanel({ invitations, own, actions }: InvitationsPanelProps) {
  const t = useTranslations('overview.invitations')
  const failures = useTranslations('errors.failures')
  const [done, setDone] = useState<ArrangeState & { readonly act?: InvitationAct }>()
  const act = async (kind: InvitationAct, { conversationId, personId, proposedAt }: InvitationView) => {
    const answer =
      kind === 'accept'
        ? await actions.accept(conversationId, personId ?? '', proposedAt ?? '')
        : await actions.remind(conversationId)
    setDone({ ...answer, act: kind })
  }
  return (
    <Panel labelledBy="invitations-heading" className="px-5 pt-5 pb-2">
      <h2 id="invitations-heading" className="mb-2 text-[20px]">
        {t('heading')}
      </h2>
      {done ? (
        <div className="mb-3 grid gap-2">
          <Notice tone={done.failure ? 'danger' : 'ok'} isAnnounced>
            {done.failure ? failures(done.failure) : t(done.act === 'accept' ? 'accepted' : 'reminded')}
          </Notice>
          {done.letters?.map((letter) => (
            <MailNote key={letter.to} mail={letter} name={letter.name} />
          ))}
        </div>
      ) : null}
      {invitations.length + own.length === 0 ? (
        <p className="border-line border-t py-4 text-ink-2">{t('none')}</p>
      ) : null}
      <ul>
        {own.map(({ path, title, when }) => (
          <li key={path} className="flex flex-wrap items-center gap-3 border-line border-t py-3">
            <p className="min-w-0 flex-[1_1_180px] break-words">{t('own', { title, when })}</p>
            <ButtonLink href={path} icon="mail" label={t('answerOf', { title })}>
              {t('answer')}
            </ButtonLink>
          </li>
        ))}
        {invitations.map((invitation) => (
          <InvitationRow
            key={`${invitation.conversationId}-${invitation.personId ?? ''}`}
            invitation={invitation}
            act={act}
          />
        ))}
      </ul>
    </Panel>
  )
}
