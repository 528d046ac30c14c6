import { useTranslations } from 'next-intl'
import { BoundText } from '@/components/board/BoundText'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon, type IconName } from '@/components/ui/Icon'
import { agreementText } from '@/lib/board/edit'
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

/** One field of an agreement: *what* as a heading, the others as rows with an icon and their name. */
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
            ? 'rounded-1 px-1 py-1.5 font-display font-bold text-[15.5px] leading-[1.25] tracking-[-0.014em] placeholder:font-normal placeholder:font-ui placeholder:text-[13.5px]'
            : 'rounded-1 px-1 py-1 text-[13px] leading-[1.4]'
      }
    />
  )
  if (isSheet) {
    return (
      <div className={isWhat || field === 'value' ? 'sm:col-span-2' : ''}>
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
    <div className="flex min-h-[30px] gap-[7px] border-line border-t text-ink-2">
      <Icon name={icon} className="mt-[7px] size-[15px]" />
      <span className="w-[76px] flex-none pt-1 font-[600] text-[13px] leading-[1.4]">{name}</span>
      <div className="min-w-0 flex-1 text-ink">
        {text}
        <WriterHint field={key} />
      </div>
    </div>
  )
}
