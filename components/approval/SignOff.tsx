'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import type { ApprovalActs } from './approvalActs'
import { ConcludePart } from './ConcludePart'
import { OwnApproval } from './OwnApproval'
import { SignerRow } from './SignerRow'
import { SignOffHalves } from './SignOffHalves'
import { SignOffPieces } from './SignOffPieces'
import { stateOf } from './stateOf'
import { useAct } from './useAct'
import { useSignOff } from './useSignOff'

interface SignOffProps {
  readonly acts: ApprovalActs
  /** The path of what there is to keep, once the conversation is sealed. */
  readonly documents: string
}

/** How the plan is approved: two halves that join, or a piece for each in a group; who has, and one's own part in it. */
export function SignOff({ acts, documents }: SignOffProps) {
  const t = useTranslations('approval')
  const page = useTranslations('documents.page')
  const failures = useTranslations('errors.failures')
  const heading = useId()
  const view = useSignOff()
  const act = useAct()
  const { mayEdit } = useBoardContext()
  const { signers, facts } = view
  const state = stateOf(view)
  const isPair = signers.length === 2
  const title = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(state === 'open')
  useEffect(() => {
    // The button that was pressed last is gone: whoever stood at it stands here.
    const isLost = document.activeElement === document.body
    if (wasOpen.current && state !== 'open' && isLost) title.current?.focus({ preventScroll: true })
    wasOpen.current = state === 'open'
  }, [state])
  const Pieces = isPair ? SignOffHalves : SignOffPieces
  return (
    <section aria-labelledby={heading} data-sign-off={state} className="flex flex-col gap-4">
      <div>
        <h2 ref={title} id={heading} tabIndex={-1} className="text-[22px] outline-none">
          {t(`heading.${state}`)}
        </h2>
        <p className="mt-1.5 text-[15px] text-ink-2 leading-snug">
          {state === 'open' ? t(isPair ? 'lead.two' : 'lead.many') : t(`lead.${state}`)}
        </p>
      </div>
      {state === 'withoutPlan' ? null : (
        <>
          <Pieces signers={signers} />
          <ul aria-label={t('people')} className="flex flex-col gap-3.5">
            {signers.map((signer) => (
              <SignerRow key={signer.id} signer={signer} signers={signers} />
            ))}
          </ul>
        </>
      )}
      {act.failure ? <Notice tone="danger">{failures(act.failure)}</Notice> : null}
      {facts.sealedAt === null ? null : (
        <ButtonLink href={documents} kind="primary" icon="download">
          {page('toDocuments')}
        </ButtonLink>
      )}
      {facts.sealedAt === null && mayEdit ? (
        <>
          <OwnApproval view={view} acts={acts} act={act} />
          {acts.conclude && facts.openedAt ? (
            <ConcludePart view={view} conclude={acts.conclude} act={act} />
          ) : null}
        </>
      ) : null}
    </section>
  )
}
