import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { agreementText } from '@/lib/board/editAgreement'
import type { AgreementId } from '@/lib/domain/ids'
import type { When } from '@/lib/domain/when'
import { formatTimeOf } from '@/lib/i18n/formatDay'
import { ChosenPart } from './ChosenPart'
import { PlanText } from './PlanText'
import { WhenChooser } from './WhenChooser'

interface WhenPartProps {
  readonly agreement: AgreementId
  readonly agreementName: string
  readonly when: When | null
  readonly words: string
  /** Nothing of it is said yet. */
  readonly isMissing: boolean
}

/** When it is to be done: exactly, or in words. */
export const WhenPart = memo(function WhenPart(props: WhenPartProps) {
  const { agreement, agreementName, when, words, isMissing } = props
  const t = useTranslations('plan')
  const { session, language, actions, announcer } = useBoardContext()
  const field = `${agreement}:when`
  const hasWords = words.trim() !== ''
  return (
    <ChosenPart
      part="when"
      icon="calendar"
      agreementName={agreementName}
      field={field}
      offer={isMissing ? t('offer.when') : undefined}
      chosen={
        when ? (
          <p className="py-1 font-[550] text-[15px] leading-[1.4]">{formatTimeOf(when, language)}</p>
        ) : null
      }
      words={(isOpen) =>
        when && !hasWords && !isOpen ? null : (
          <PlanText
            text={agreementText(session.doc, agreement, 'when')}
            field={field}
            label={`${t('field.when')} – ${agreementName}`}
            placeholder={t('hint.when')}
          />
        )
      }
    >
      <WhenChooser
        when={when}
        onChoose={(next) => {
          actions.setWhen(agreement, next)
          announcer.say(next ? t('say.when', { when: formatTimeOf(next, language) }) : t('say.cleared'))
        }}
      />
    </ChosenPart>
  )
})
