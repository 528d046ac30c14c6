'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { SelectField } from '@/components/ui/SelectField'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { FailureName } from '@/lib/domain/errors'
import type { FormAction, FormState } from './formState'
import { keepFreshLink } from './freshLink'
import { useFocusOnError } from './useFocusOnError'

export interface PlanState extends FormState {
  /** What is wrong besides `failure`. */
  readonly furtherFailures?: readonly FailureName[]
  /** The invitation's page, and the link it shows this once. */
  readonly planned?: { readonly path: string; readonly link: string }
}

interface PlanFormProps {
  readonly action: FormAction<PlanState>
  readonly durations: readonly number[]
  readonly concepts: readonly { readonly id: string; readonly name: string }[]
  /** `2026-11-30`: the first day one can choose. */
  readonly today: string
}

const fieldOf: Partial<Record<FailureName, 'name' | 'email' | 'date'>> = {
  NameMissing: 'name',
  EmailInvalid: 'email',
  EmailBelongsToAnother: 'email',
  InvitingYourself: 'email',
  DateInvalid: 'date',
  DateInPast: 'date',
}

/**
 * With whom, when and where. What is planned takes the form's place in the browser's history too, so that neither
 * a refresh nor Back leads to an empty form.
 */
export function PlanForm({ action, durations, concepts, today }: PlanFormProps) {
  const t = useTranslations('people')
  const words = useTranslations('errors.failures')
  const router = useRouter()
  const [state, send] = useActionState<PlanState, FormData>(async (before, form) => {
    const answer = await action(before, form)
    if (answer.planned) {
      keepFreshLink(answer.planned.path, answer.planned.link)
      router.replace(answer.planned.path)
    }
    return answer
  }, {})
  const form = useFocusOnError(state)
  const { failure, furtherFailures = [], values = {} } = state
  const failures = failure ? [failure, ...furtherFailures] : []
  const errorOf = (field: string) => {
    const found = failures.find((name) => fieldOf[name] === field)
    return found && words(found)
  }

  return (
    <form ref={form} action={send} noValidate>
      <h1 className="text-[30px]">{t('plan.heading')}</h1>
      <p className="mt-2 mb-6 text-[16px] text-ink-2">{t('plan.lead')}</p>
      {failure && !fieldOf[failure] ? (
        <Notice tone="danger" isAnnounced className="mb-5">
          {words(failure)}
        </Notice>
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          id="name"
          label={t('plan.name')}
          hint={t('plan.nameHint')}
          error={errorOf('name')}
          defaultValue={values.name}
          autoComplete="off"
          required
        />
        <Field
          id="email"
          type="email"
          label={t('plan.email')}
          hint={t('plan.emailHint')}
          error={errorOf('email')}
          defaultValue={values.email}
          autoComplete="off"
          required
        />
        <Field
          id="date"
          type="date"
          min={today}
          label={t('plan.date')}
          error={errorOf('date')}
          defaultValue={values.date}
          required
        />
        <Field
          id="time"
          type="time"
          step={300}
          label={t('plan.time')}
          defaultValue={values.time ?? '10:00'}
          required
        />
        <SelectField
          id="durationMinutes"
          label={t('plan.duration')}
          defaultValue={values.durationMinutes ?? '90'}
          options={durations.map((minutes) => ({ value: String(minutes), label: t('minutes', { minutes }) }))}
        />
        <Field
          id="place"
          label={t('plan.place')}
          hint={t('plan.placeHint')}
          defaultValue={values.place}
          autoComplete="off"
          maxLength={120}
        />
        {concepts.length > 1 ? (
          <SelectField
            id="conceptId"
            label={t('plan.concept')}
            frameClassName="sm:col-span-2"
            defaultValue={values.conceptId || (concepts[0]?.id ?? '')}
            options={concepts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </div>
      <div className="mt-8 flex flex-wrap gap-2.5">
        <SubmitButton size="large">{t('plan.submit')}</SubmitButton>
        <ButtonLink href="/" kind="quiet" size="large">
          {t('plan.cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}
