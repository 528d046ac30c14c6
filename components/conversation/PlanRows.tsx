import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import type { FailureName } from '@/lib/domain/errors'
import { type PlanRow, type RowLimits, withAnother, without } from './planRows'

interface PlanRowsProps {
  readonly rows: readonly PlanRow[]
  readonly change: (rows: readonly PlanRow[]) => void
  readonly limits: RowLimits
  /** All sit at one table, at the first row's time. */
  readonly isGroup: boolean
  /** What is wrong, row by row. */
  readonly failures: readonly (readonly FailureName[])[]
  readonly today: string
}

const fieldOf: Partial<Record<FailureName, keyof PlanRow>> = {
  NameMissing: 'name',
  EmailInvalid: 'email',
  EmailBelongsToAnother: 'email',
  InvitingYourself: 'email',
  PersonTwice: 'email',
  DateInvalid: 'date',
  DateInPast: 'date',
}

/** The people, one row each; in a round each with a day of their own. */
export function PlanRows({ rows, change, limits, isGroup, failures, today }: PlanRowsProps) {
  const t = useTranslations('inviting.plan')
  const words = useTranslations('errors.failures')
  const labels = useTranslations('people.plan')
  const isAlone = rows.length === 1
  const field = (row: PlanRow, index: number, name: 'name' | 'email' | 'date' | 'time') => {
    const failure = failures[index]?.find((candidate) => fieldOf[candidate] === name)
    return {
      id: `${name}-${row.key}`,
      name,
      label: labels(name),
      value: row[name],
      error: failure && words(failure),
      required: true,
      onChange: (event: { target: { value: string } }) =>
        change(rows.map((other) => (other === row ? { ...row, [name]: event.target.value } : other))),
    }
  }
  const when = (row: PlanRow, index: number) => (
    <>
      <Field type="date" min={today} {...field(row, index, 'date')} />
      <Field type="time" step={300} {...field(row, index, 'time')} />
    </>
  )
  const first = rows[0]
  return (
    <div className="grid gap-5">
      {rows.map((row, index) => {
        const who = t(isGroup ? 'person' : 'talk', { number: index + 1 })
        return (
          <fieldset key={row.key} className={isAlone ? '' : 'min-w-0 rounded-[18px] bg-paper-2 p-4 pt-3'}>
            {isAlone ? null : <legend className="float-left mb-3 font-[650] leading-11">{who}</legend>}
            {rows.length > limits.min ? (
              <div className="flex justify-end">
                <Button
                  kind="quiet"
                  icon="close"
                  aria-label={t('removeOf', { who: row.name.trim() || who })}
                  onClick={() => change(without(rows, row.key, limits))}
                >
                  {t('remove')}
                </Button>
              </div>
            ) : null}
            <div className="clear-both grid gap-x-4 gap-y-5 sm:grid-cols-2">
              <Field
                {...field(row, index, 'name')}
                autoComplete="off"
                maxLength={120}
                frameClassName="min-w-0"
              />
              <Field
                {...field(row, index, 'email')}
                type="email"
                hint={isAlone ? t('emailHint') : undefined}
                autoComplete="off"
                frameClassName="min-w-0"
              />
              {isGroup ? null : when(row, index)}
            </div>
          </fieldset>
        )
      })}
      {rows.length < limits.max ? (
        <div>
          <Button icon="plus" onClick={() => change(withAnother(rows))}>
            {t(isGroup ? 'addPerson' : 'addTalk')}
          </Button>
          {isGroup || !isAlone ? null : <p className="mt-1.5 text-[13.5px] text-ink-2">{t('addTalkHint')}</p>}
        </div>
      ) : null}
      {isGroup && first ? <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">{when(first, 0)}</div> : null}
    </div>
  )
}
