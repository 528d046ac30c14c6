import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'
import { agreementText, valueText } from '@/lib/board/editAgreement'
import type { BoardAgreement } from '@/lib/domain/agreement'
import { Part } from './Part'
import { PlanText } from './PlanText'
import { WriterHint } from './WriterHint'

interface ValuePartProps {
  readonly agreement: BoardAgreement
  readonly agreementName: string
}

/** The value that it creates, for each of those whom the concept names; what is not written is offered, not shown. */
export function ValuePart({ agreement, agreementName }: ValuePartProps) {
  const t = useTranslations('plan')
  const { session, concept, language, mayEdit } = useBoardContext()
  /** All are shown, and writing begins in this one. */
  const [begunAt, setBegunAt] = useState<string>()
  const { id, fields, values } = agreement
  const valueFor = concept.plan.valueFor ?? []
  const shown = valueFor.filter((each) => begunAt !== undefined || values[each.id])
  const isOne = valueFor.length === 0
  const hasWords = fields.value.trim() !== ''
  if (!mayEdit && shown.length === 0 && !hasWords) return null
  const label = (name: string) => `${t('field.value')}: ${name} – ${agreementName}`
  return (
    <Part icon="value" name={t('field.value')} hint={<WriterHint field={`${id}:value`} />}>
      {isOne || hasWords ? (
        <PlanText
          text={agreementText(session.doc, id, 'value')}
          field={`${id}:value`}
          label={`${t('field.value')} – ${agreementName}`}
          placeholder={t('hint.value')}
        />
      ) : null}
      {shown.length > 0 ? (
        <fieldset
          aria-label={t('field.value')}
          className="min-w-0"
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setBegunAt(undefined)
          }}
        >
          {shown.map((each) => (
            <Labelled key={each.id} name={each.text[language]} field={`${id}:value:${each.id}`}>
              <PlanText
                text={valueText(session.doc, id, each.id)}
                field={`${id}:value:${each.id}`}
                label={label(each.text[language])}
                placeholder={t('notesPlaceholder')}
                shouldFocus={each.id === begunAt}
              />
            </Labelled>
          ))}
        </fieldset>
      ) : null}
      {mayEdit && shown.length < valueFor.length ? (
        <button
          type="button"
          aria-label={t('offerFor', {
            offer: t('offer.value'),
            part: t('field.value'),
            agreement: agreementName,
          })}
          data-offer="value"
          onClick={() => setBegunAt(valueFor.find((each) => !values[each.id])?.id)}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-pill bg-paper px-3 font-[650] text-(--hue-strong) text-[13px] leading-none active:translate-y-px pointer-coarse:min-h-11"
        >
          <Icon name="pencil" className="size-[15px]" />
          {t('offer.value')}
        </button>
      ) : null}
    </Part>
  )
}

function Labelled(props: { readonly name: string; readonly field: string; readonly children: ReactNode }) {
  return (
    <div className="mb-1">
      <span
        aria-hidden="true"
        className="flex flex-wrap gap-x-2 pt-1 font-[600] text-[12.5px] text-ink-2 leading-tight"
      >
        {props.name}
        <WriterHint field={props.field} />
      </span>
      {props.children}
    </div>
  )
}
