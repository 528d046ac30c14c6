'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/Field'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { FormAction, FormState } from './formState'
import { useFocusOnError } from './useFocusOnError'

interface PinFormProps {
  readonly action: FormAction<FormState>
  readonly label: string
  readonly hint: string
  readonly submit: string
  /** A PIN that is being chosen is shown; one that is asked for is not. */
  readonly isChosen: boolean
}

/** One PIN and the way in. */
export function PinForm({ action, label, hint, submit, isChosen }: PinFormProps) {
  const t = useTranslations('errors.failures')
  const [state, send] = useActionState(action, {})
  const form = useFocusOnError(state)
  return (
    <form ref={form} action={send} noValidate>
      <Field
        id="pin"
        label={label}
        hint={hint}
        error={state.failure ? t(state.failure) : undefined}
        type={isChosen ? 'text' : 'password'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        required
        className="min-h-14! font-bold font-display text-[22px]! tracking-[0.14em]"
      />
      <SubmitButton size="large" className="mt-4 w-full">
        {submit}
      </SubmitButton>
    </form>
  )
}
