import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { agreementText } from '@/lib/board/editAgreement'
import type { Day } from '@/lib/domain/day'
import type { AgreementId } from '@/lib/domain/ids'
import { formatCalendarDay } from '@/lib/i18n/formatDay'
import { ChosenPart } from './ChosenPart'
import { DayFields } from './DayFields'
import { PlanText } from './PlanText'
import { QuickDays } from './QuickDays'
import { useToday } from './useToday'

interface FollowUpPartProps {
  readonly agreement: AgreementId
  readonly agreementName: string
  readonly day: Day | null
  readonly words: string
  /** Nothing of it is said yet. */
  readonly isMissing: boolean
  /** The day on which all meet again. */
  readonly together: Day | null
}

/** When it is looked at again. A day that has passed is pointed out, and taken. */
export const FollowUpPart = memo(function FollowUpPart(props: FollowUpPartProps) {
  const { agreement, agreementName, day, words, together, isMissing } = props
  const t = useTranslations('plan')
  const { session, language, actions, announcer } = useBoardContext()
  const today = useToday()
  const field = `${agreement}:followUp`
  const hasWords = words.trim() !== ''
  const choose = (next: Day | null) => {
    actions.setFollowUpOn(agreement, next)
    announcer.say(next ? t('say.followUp', { day: formatCalendarDay(next, language) }) : t('say.cleared'))
  }
  return (
    <ChosenPart
      part="followUp"
      icon="history"
      agreementName={agreementName}
      field={field}
      offer={isMissing ? t('offer.followUp') : undefined}
      chosen={
        day ? (
          <p className="py-1 font-[550] text-[15px] leading-[1.4]">{formatCalendarDay(day, language)}</p>
        ) : null
      }
      remark={
        day && day < today ? (
          <p className="mb-1 w-fit rounded-1 bg-paper px-2 py-1 text-[13px] text-warn">{t('past')}</p>
        ) : null
      }
      words={(isOpen) =>
        day && !hasWords && !isOpen ? null : (
          <PlanText
            text={agreementText(session.doc, agreement, 'followUp')}
            field={field}
            label={`${t('field.followUp')} – ${agreementName}`}
            placeholder={t('hint.followUp')}
          />
        )
      }
    >
      <QuickDays value={day} today={today} together={together} onChoose={choose} />
      <DayFields label={t('field.followUp')} value={day} today={today} onChoose={choose} />
    </ChosenPart>
  )
})
