import { useTranslations } from 'next-intl'
import { BoundText } from '@/components/board/BoundText'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon, type IconName } from '@/components/ui/Icon'
import { agreementText } from '@/lib/board/editAgreement'
import type { AgreementField } from '@/lib/domain/board'
import type { AgreementId } from '@/lib/domain/ids'
import { WriterHint } from './WriterHint'

interface AgreementFieldRowProps {
  readonly agreement: AgreementId
  readonly field: AgreementField
  readonly icon: IconName
  readonly agreementName: string
  readonly isSheet: boolean
  readonly shouldFocus: boolean
}

/** One field of an agreement: *what* as a heading, the others under their icon and name, at full width. */
export function AgreementFieldRow({
  agreement,
  field,
  icon,
  agreementName,
  isSheet,
  shouldFocus,
}: AgreementFieldRowProps) {
  const t = useTranslations('board')
  const { session, concept, language } = useBoardContext()
  const key = `${agreement}:${field}`
  const name = t(`plan.field.${field}`)
  const isWhat = field === 'what'
  const text = (
    <BoundText
      text={agreementText(session.doc, agreement, field)}
      field={key}
      label={`${name} – ${agreementName}`}
      placeholder={
        isWhat && concept.plan.prompt && !isSheet ? concept.plan.prompt[language] : t(`plan.hint.${field}`)
      }
      shouldFocus={shouldFocus}
      className={
        isSheet
          ? `min-h-11 rounded-2 bg-paper px-3 py-2.5 shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] ${isWhat ? 'font-[650] font-display text-[17px] leading-[1.25]' : 'text-[15px]'}`
          : isWhat
            ? 'focus-visible:outline-offset-0! focus-visible:shadow-none! rounded-1 px-1 py-1.5 font-display font-bold text-[15.5px] leading-[1.25] tracking-[-0.014em] placeholder:font-normal placeholder:font-ui placeholder:text-[13.5px]'
            : 'focus-visible:outline-offset-0! focus-visible:shadow-none! rounded-1 px-1 py-1 text-[13.5px] leading-[1.4]'
      }
    />
  )
  if (isSheet) {
    return (
      <div className={`min-w-0 ${isWhat || field === 'value' ? 'sm:col-span-2' : ''}`}>
        <span className="mb-1 flex items-center gap-1.5 font-[650] text-[13px] text-ink-2">
          <Icon name={icon} className="size-4" />
          {name}
          <WriterHint field={key} />
        </span>
        {text}
      </div>
    )
  }
  if (isWhat) {
    return (
      <div className="pb-1">
        {text}
        <WriterHint field={key} />
      </div>
    )
  }
  return (
    <div className="border-line border-t pt-1.5 pb-0.5">
      <span className="flex items-center gap-1.5 px-1 font-[600] text-[12.5px] text-ink-2 leading-[1.3]">
        <Icon name={icon} className="size-[15px] flex-none" />
        {name}
        <WriterHint field={key} />
      </span>
      {text}
    </div>
  )
}
