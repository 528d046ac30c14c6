'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId, useState } from 'react'
import type { FormState } from '@/components/conversation/formState'
import { fieldLook } from '@/components/ui/Field'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { type AgreementState, agreementStates, longestReason } from '@/lib/domain/approval'
import type { AgreementView, MarkAgreement } from './agreementView'

interface MarkFormProps {
  readonly agreement: Pick<AgreementView, 'conversationId' | 'id' | 'what' | 'state' | 'why'>
  readonly mark: MarkAgreement
}

/** How it went: kept, changed or dropped, with a line of why; folded away until it is asked for. */
export function MarkForm({ agreement, mark }: MarkFormProps) {
  const { conversationId, id, what, state, why } = agreement
  const t = useTranslations('overview')
  const failures = useTranslations('errors.failures')
  const field = useId()
  const [isOpen, setOpen] = useState(false)
  const [answer, send] = useActionState<FormState & { readonly isSaved?: boolean }, FormData>(
    async (_, form) => {
      const said = await mark(conversationId, id, form)
      if (said.failure) return said
      setOpen(false)
      return { isSaved: true }
    },
    {},
  )
  const choices = agreementStates.filter((each) => each !== 'open' || state !== 'open')
  const nameOf = (each: AgreementState) => (each === 'open' ? t('mark.open') : t(`agreement.state.${each}`))
  const isAgain = state !== 'open'
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${field}-form`}
          aria-label={t(isAgain ? 'mark.againOf' : 'mark.summaryOf', { what })}
          onClick={() => setOpen(!isOpen)}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-2 font-[650] text-[14.5px] underline underline-offset-4"
        >
          {t(isAgain ? 'mark.again' : 'mark.summary')}
          <Icon name="chevronDown" className={`size-4 ${isOpen ? 'rotate-180' : ''}`} />
        </button>
        <p role="status" className="text-[14px] text-ok">
          {answer.isSaved && !isOpen ? t('mark.saved') : ''}
        </p>
      </div>
      <form id={`${field}-form`} hidden={!isOpen} action={send} className="max-w-[560px] pb-3">
        {answer.failure ? (
          <Notice tone="danger" isAnnounced className="mb-3">
            {failures(answer.failure)}
          </Notice>
        ) : null}
        <input type="hidden" name="from" value={state} />
        <fieldset>
          <legend className="mb-1.5 font-[650]">{t('mark.legend')}</legend>
          <div className="flex flex-wrap gap-2">
            {choices.map((each) => (
              <label
                key={each}
                className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-[13px] px-4 font-[650] shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3"
              >
                <input
                  type="radio"
                  name="to"
                  value={each}
                  required
                  defaultChecked={isAgain && each === state}
                  className="size-4 accent-current outline-none"
                />
                {nameOf(each)}
              </label>
            ))}
          </div>
        </fieldset>
        <label htmlFor={`${field}-why`} className="mt-3 mb-1.5 block font-[650]">
          {t('mark.why')}
        </label>
        <input
          id={`${field}-why`}
          name="why"
          defaultValue={why}
          maxLength={longestReason}
          autoComplete="off"
          aria-describedby={`${field}-hint`}
          className={fieldLook}
        />
        <p id={`${field}-hint`} className="mt-1.5 mb-3 text-[13.5px] text-ink-2">
          {t('mark.whyHint')}
        </p>
        <SubmitButton>{t('mark.save')}</SubmitButton>
      </form>
    </div>
  )
}
