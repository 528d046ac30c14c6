import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon, type IconName } from '@/components/ui/Icon'
import type { AgreementPart } from '@/lib/domain/agreement'
import { Part } from './Part'
import { WriterHint } from './WriterHint'

interface ChosenPartProps {
  readonly part: AgreementPart | 'value'
  readonly icon: IconName
  readonly agreementName: string
  /** Nothing is said yet: the choice is offered by what it gives. */
  readonly offer: string | undefined
  /** Under which others are told that somebody writes here. */
  readonly field: string
  /** What has been chosen. */
  readonly chosen?: ReactNode
  /** The free words; where something has been chosen and none are written, only while choosing. */
  readonly words: (isOpen: boolean) => ReactNode
  readonly remark?: ReactNode
  readonly children: ReactNode
}

/** A part that is chosen or written: what is said, free words, and a way to choose that opens below. */
export function ChosenPart(props: ChosenPartProps) {
  const { part, icon, agreementName, offer, field, chosen, words, remark, children } = props
  const t = useTranslations('plan')
  const { mayEdit } = useBoardContext()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const name = t(`field.${part}`)
  const label = isOpen
    ? t('doneFor', { part: name, agreement: agreementName })
    : offer
      ? t('offerFor', { offer, part: name, agreement: agreementName })
      : t('changeFor', { part: name, agreement: agreementName })
  const isOffer = offer !== undefined && !isOpen
  return (
    <Part icon={icon} name={name} hint={<WriterHint field={field} />}>
      <fieldset
        aria-label={name}
        className="min-w-0"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return
          event.stopPropagation()
          setOpen(false)
          button.current?.focus()
        }}
      >
        <div className="flex min-w-0 flex-wrap items-start gap-x-2 gap-y-1">
          <div className="min-w-[88px] flex-1">
            {chosen}
            {words(isOpen)}
          </div>
          {mayEdit ? (
            <button
              ref={button}
              type="button"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              aria-label={label}
              data-offer={isOffer ? part : undefined}
              onClick={() => setOpen(!isOpen)}
              className={`inline-flex min-h-8 flex-none items-center gap-1.5 rounded-pill px-2.5 font-[650] text-(--hue-strong) text-[13px] leading-none active:translate-y-px pointer-coarse:min-h-11 ${
                isOffer ? 'bg-paper px-3' : 'hover:bg-paper/70'
              }`}
            >
              <Icon name={isOpen ? 'check' : 'pencil'} className="size-[15px]" />
              {isOpen ? t('done') : (offer ?? t('change'))}
            </button>
          ) : null}
        </div>
        {remark}
        {isOpen ? (
          <div id={id} className="mt-1.5 mb-2 flex flex-col gap-2.5 rounded-2 bg-paper p-2.5">
            {children}
          </div>
        ) : null}
      </fieldset>
    </Part>
  )
}
