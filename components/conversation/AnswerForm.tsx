'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { Field, FieldFrame, fieldLook } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { longestAnswer } from '@/lib/domain/conversation'
import type { FormAction, FormState } from './formState'
import { useFocusOnError } from './useFocusOnError'

export interface AnswerState extends FormState {
  readonly isSent?: boolean
}

const choices = ['yes', 'no', 'another', 'alone'] as const
type Choice = (typeof choices)[number]

interface AnswerFormProps {
  readonly action: FormAction<AnswerState>
  /** First name of the facilitator. */
  readonly leader: string
  readonly isGroup: boolean
  readonly today: string
  /** What was answered before. */
  readonly before: {
    readonly choice: Choice | undefined
    readonly words: string
    readonly date: string
    readonly time: string
  }
}

/** Yes, no, rather another time, or in a group rather alone; with a few words where they are wanted. */
export function AnswerForm({ action, leader, isGroup, today, before }: AnswerFormProps) {
  const t = useTranslations('inviting.reply')
  const failures = useTranslations('errors.failures')
  const [state, send] = useActionState(action, {})
  const form = useFocusOnError(state)
  const [choice, choose] = useState<Choice | undefined>(before.choice)
  const values = state.values ?? before
  return (
    <form ref={form} action={send} noValidate>
      {state.isSent ? (
        <Notice tone="ok" isAnnounced className="mb-5">
          {t('done', { name: leader })}
        </Notice>
      ) : null}
      {state.failure ? (
        <Notice tone="danger" isAnnounced className="mb-5">
          {failures(state.failure)}
        </Notice>
      ) : null}
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('heading')}</legend>
        {choices
          .filter((name) => name !== 'alone' || isGroup)
          .map((name) => (
            <label
              key={name}
              className="flex min-h-14 cursor-pointer items-center gap-3 rounded-[13px] px-4 py-2.5 font-[650] text-[16px] shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] has-checked:bg-paper-2 has-checked:shadow-[inset_0_0_0_2.5px_var(--color-ink)]"
            >
              <input
                type="radio"
                name="answer"
                value={name}
                defaultChecked={name === choice}
                onChange={() => choose(name)}
                className="size-5 flex-none accent-ink"
              />
              <span>
                {t(name)}
                {name === 'alone' ? (
                  <span className="block font-[450] text-[14px] text-ink-2">
                    {t('aloneHint', { name: leader })}
                  </span>
                ) : null}
              </span>
            </label>
          ))}
      </fieldset>
      {choice === 'another' ? (
        <div className="mt-5 grid gap-x-4 gap-y-5 sm:grid-cols-2">
          <Field id="date" type="date" min={today} label={t('date')} defaultValue={values.date} />
          <Field id="time" type="time" step={300} label={t('time')} defaultValue={values.time || '10:00'} />
        </div>
      ) : null}
      <FieldFrame id="words" label={t('words')} hint={t('wordsHint', { name: leader })} className="mt-5">
        <textarea
          id="words"
          name="words"
          rows={2}
          maxLength={longestAnswer}
          defaultValue={values.words}
          aria-describedby="words-hint"
          className={`${fieldLook} field-sizing-content resize-none py-3 leading-snug`}
        />
      </FieldFrame>
      <SubmitButton size="large" className="mt-6">
        {t('submit')}
      </SubmitButton>
    </form>
  )
}
