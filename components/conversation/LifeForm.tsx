'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { Phase } from '@/lib/domain/conversation'
import type { FormState } from './formState'

interface LifeFormProps {
  readonly step: (before: FormState, form: FormData) => Promise<FormState>
  readonly phase: Phase
  readonly on: Phase | null
  readonly back: Phase | null
  /** What comes next is an act at the table itself. */
  readonly isToBeOpened: boolean
}

/** The facilitator's way on, and the one step back. */
export function LifeForm({ step, phase, on, back, isToBeOpened }: LifeFormProps) {
  const t = useTranslations('life')
  const words = useTranslations('errors.failures')
  const [state, send] = useActionState<FormState, FormData>(step, {})
  if (!on && !back && !isToBeOpened) return null
  return (
    <div className="mt-1 flex flex-col gap-3">
      {state.failure ? (
        <Notice tone="danger" isAnnounced>
          {words(state.failure)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2.5">
        {on ? (
          <form action={send}>
            <input type="hidden" name="from" value={phase} />
            <input type="hidden" name="to" value={on} />
            <SubmitButton>{t('page.on', { phase: t(`phase.${on}`) })}</SubmitButton>
          </form>
        ) : null}
        {back ? (
          <form action={send}>
            <input type="hidden" name="from" value={phase} />
            <input type="hidden" name="to" value={back} />
            <SubmitButton kind="quiet">{t('page.back', { phase: t(`phase.${back}`) })}</SubmitButton>
          </form>
        ) : null}
      </div>
      {isToBeOpened ? <p className="text-[14px] text-ink-2">{t('page.open')}</p> : null}
      {back && !isToBeOpened ? <p className="text-[14px] text-ink-2">{t('page.backHint')}</p> : null}
    </div>
  )
}
