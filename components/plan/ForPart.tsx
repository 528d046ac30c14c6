import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { AgreementId, PersonId } from '@/lib/domain/ids'
import { choiceFieldLook } from './choiceLook'

interface ForPartProps {
  readonly agreement: AgreementId
  readonly agreementName: string
  readonly person: PersonId | null
}

/** In a group: whose agreement it is. */
export function ForPart({ agreement, agreementName, person }: ForPartProps) {
  const t = useTranslations('plan')
  const { seats, actions, mayEdit } = useBoardContext()
  const id = useId()
  const owner = seats.find((seat) => seat.personId === person)
  if (!mayEdit) {
    return (
      <span className="font-[600] text-[13px] text-ink-2">
        {t('for.label')} {owner?.name ?? t('for.group')}
      </span>
    )
  }
  return (
    <span className="flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="font-[600] text-[12.5px] text-ink-2">
        {t('for.label')}
        <span className="sr-only"> – {agreementName}</span>
      </label>
      <span className="min-w-0">
        <select
          id={id}
          value={person ?? ''}
          onChange={(event) => actions.setFor(agreement, (event.target.value || null) as PersonId | null)}
          className={`${choiceFieldLook} max-w-[180px] text-[13.5px]!`}
        >
          <option value="">{t('for.group')}</option>
          {seats.map((seat) => (
            <option key={seat.personId} value={seat.personId}>
              {seat.name}
            </option>
          ))}
        </select>
      </span>
    </span>
  )
}
