'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { SelectField } from '@/components/ui/SelectField'
import { SubmitButton } from '@/components/ui/SubmitButton'
import type { FailureName } from '@/lib/domain/errors'
import type { FormAction, FormState } from './formState'
import { type FreshLink, keepFreshLinks } from './freshLinks'
import { KnownPeople } from './KnownPeople'
import { PlaceField } from './PlaceField'
import { type OfferedKind, PlanKinds } from './PlanKinds'
import { PlannedRound } from './PlannedRound'
import { PlanRows } from './PlanRows'
import { emptyRow, type KnownPerson, longestRound, padded, toggled } from './planRows'
import { useFocusOnError } from './useFocusOnError'

export interface PlannedTalk {
  /** The invitation's page, and the links it shows this once. */
  readonly path: string
  readonly links: readonly FreshLink[]
}

export interface PlanState extends FormState {
  /** What is wrong with the rows, row by row. */
  readonly rowFailures?: readonly (readonly FailureName[])[]
  readonly planned?: readonly PlannedTalk[]
  /** Whom it could not be planned with after all. */
  readonly unplanned?: readonly { readonly name: string; readonly failure: FailureName }[]
}

interface PlanFormProps {
  readonly action: FormAction<PlanState>
  readonly durations: readonly number[]
  readonly concepts: readonly {
    readonly id: string
    readonly name: string
    readonly kinds: readonly OfferedKind[]
  }[]
  readonly known: readonly KnownPerson[]
  /** `2026-11-30`: the first day one can choose. */
  readonly today: string
}

/**
 * Which kind, with whom, when and where; one conversation or a round of them. What is planned takes the form's place in
 * the browser's history too, so that neither a refresh nor Back leads to an empty form.
 */
export function PlanForm({ action, durations, concepts, known, today }: PlanFormProps) {
  const t = useTranslations('people')
  const words = useTranslations('inviting.plan')
  const failures = useTranslations('errors.failures')
  const language = useLocale()
  const router = useRouter()
  const [state, send] = useActionState<PlanState, FormData>(async (before, form) => {
    const answer = await action(before, form)
    const [only, ...more] = answer.planned ?? []
    if (only && more.length === 0 && answer.unplanned?.length === 0) {
      keepFreshLinks(only.path, only.links)
      router.replace(only.path)
    }
    return answer
  }, {})
  const form = useFocusOnError(state)
  const { failure, rowFailures = [], values = {}, planned = [], unplanned = [] } = state
  const [conceptId, setConceptId] = useState(concepts[0]?.id ?? '')
  const kinds = concepts.find(({ id }) => id === conceptId)?.kinds ?? []
  const [kindId, setKindId] = useState(kinds[0]?.id)
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds[0]
  const [written, setRows] = useState([emptyRow(0)])
  if (!kind) return null
  if (planned.length + unplanned.length > 1) return <PlannedRound planned={planned} unplanned={unplanned} />
  const isGroup = kind.max > 1
  const limits = isGroup ? kind : { min: 1, max: longestRound }
  const rows = padded(written, limits)

  return (
    <form ref={form} action={send} noValidate>
      <h1 className="text-[30px]">{words('heading')}</h1>
      <p className="mt-2 mb-6 text-[16px] text-ink-2">{words('lead')}</p>
      {failure && rowFailures.length === 0 ? (
        <Notice tone="danger" isAnnounced className="mb-5">
          {failures(failure)}
        </Notice>
      ) : null}
      <div className="grid gap-6">
        {concepts.length > 1 ? (
          <SelectField
            id="conceptId"
            label={t('plan.concept')}
            defaultValue={conceptId}
            onChoose={setConceptId}
            options={concepts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <PlanKinds kinds={kinds} chosen={kind} choose={({ id }) => setKindId(id)} />
        <KnownPeople
          people={known}
          rows={rows}
          toggle={(person) => setRows([...toggled(rows, person, limits)])}
        />
        <PlanRows
          rows={rows}
          change={(next) => setRows([...next])}
          limits={limits}
          isGroup={isGroup}
          failures={rowFailures}
          today={today}
        />
        <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
          <SelectField
            id="durationMinutes"
            label={t('plan.duration')}
            defaultValue={values.durationMinutes ?? '90'}
            options={durations.map((minutes) => ({
              value: String(minutes),
              label: t('minutes', { minutes }),
            }))}
          />
          <PlaceField defaultValue={values.place ?? ''} hint={t('plan.placeHint')} />
          <SelectField
            id="language"
            label={words('language')}
            defaultValue={values.language ?? language}
            options={[
              { value: 'da', label: words('danish') },
              { value: 'en', label: words('english') },
            ]}
          />
        </div>
      </div>
      <div className="mt-8 flex flex-wrap gap-2.5">
        <SubmitButton size="large">{words('submit', { count: rows.length })}</SubmitButton>
        <ButtonLink href="/" kind="quiet" size="large">
          {t('plan.cancel')}
        </ButtonLink>
      </div>
    </form>
  )
}
