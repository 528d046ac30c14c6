import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon, type IconName } from '@/components/ui/Icon'
import { type AgreementField, agreementFields, type BoardAgreement } from '@/lib/domain/board'
import { AgreementFieldRow } from './AgreementFieldRow'

interface AgreementCardProps {
  readonly agreement: BoardAgreement
  /** 1, 2 … within its section. */
  readonly number: number
  readonly sectionTitle: string
  readonly isSheet: boolean
  readonly shouldFocus: boolean
  readonly onRemoved: () => void
}

const icons: Record<AgreementField, IconName> = {
  what: 'pencil',
  when: 'calendar',
  who: 'user',
  responsible: 'flagDone',
  followUp: 'history',
  value: 'value',
}

/** An agreement: what; when; who; responsible; followed up; the value it creates. Each field is written together. */
export function AgreementCard({
  agreement,
  number,
  sectionTitle,
  isSheet,
  shouldFocus,
  onRemoved,
}: AgreementCardProps) {
  const t = useTranslations('board')
  const { actions, announcer, mayEdit } = useBoardContext()
  const name = t('plan.agreement', { section: sectionTitle, number })
  return (
    <article
      aria-label={name}
      data-agreement={agreement.id}
      className={`min-w-0 rounded-[14px] bg-paper shadow-rest ${isSheet ? 'p-4' : 'px-3 pt-2.5 pb-1.5'}`}
    >
      <div className={isSheet ? 'grid grid-cols-1 gap-x-5 gap-y-3 sm:grid-cols-2' : 'flex flex-col'}>
        {agreementFields.map((field) => (
          <AgreementFieldRow
            key={field}
            agreement={agreement.id}
            field={field}
            icon={icons[field]}
            agreementName={name}
            isSheet={isSheet}
            shouldFocus={shouldFocus && field === 'what'}
          />
        ))}
      </div>
      {mayEdit ? (
        <button
          type="button"
          aria-label={t('plan.removeNamed', { agreement: name })}
          className={`flex min-h-11 items-center gap-1.5 rounded-2 px-1 font-[600] text-[13px] text-ink-2 hover:text-ink ${isSheet ? 'mt-2' : ''}`}
          onClick={() => {
            actions.withdrawAgreement(agreement.id)
            announcer.say(t('agreementRemoved'))
            onRemoved()
          }}
        >
          <Icon name="close" className="size-4" />
          {t('plan.remove')}
        </button>
      ) : null}
    </article>
  )
}
