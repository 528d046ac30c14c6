import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'
import { agreementText } from '@/lib/board/editAgreement'
import { type AgreementPart, type BoardAgreement, missingIn } from '@/lib/domain/agreement'
import type { Day } from '@/lib/domain/day'
import type { AgreementId } from '@/lib/domain/ids'
import { hasOwnAgreements } from '@/lib/domain/planRows'
import { FollowUpPart } from './FollowUpPart'
import { ForPart } from './ForPart'
import { OriginLine } from './OriginLine'
import { Part } from './Part'
import { PlanText } from './PlanText'
import { ResponsiblePart } from './ResponsiblePart'
import { ValuePart } from './ValuePart'
import { WhenPart } from './WhenPart'
import { WriterHint } from './WriterHint'

interface AgreementCardProps {
  readonly agreement: BoardAgreement
  /** 1, 2 … within its row. */
  readonly number: number
  readonly rowTitle: string
  /** The day on which all meet again. */
  readonly together: Day | null
  /** A new object when it is to be looked at and written in now. */
  readonly shown: object | undefined
  readonly onRemoved: (agreement: AgreementId) => void
}

/** Characters of what is agreed that are set as a heading; more is text. */
const longestHeading = 180

/** An agreement: what; when; who; responsible; followed up; the value it creates. Written together, each part by itself. */
export const AgreementCard = memo(function AgreementCard(props: AgreementCardProps) {
  const { agreement, number, rowTitle, together, shown, onRemoved } = props
  const t = useTranslations('plan')
  const { session, concept, kind, actions, announcer, mayEdit } = useBoardContext()
  const { id, fields } = agreement
  const name = t('agreement', { section: rowTitle, number })
  const missing = new Set(missingIn(agreement))
  // Where nothing is written any more, only what has been said is shown.
  const shows = (part: AgreementPart) => mayEdit || !missing.has(part)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!shown) return
    root.current?.scrollIntoView({ block: 'nearest' })
    root.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [shown])
  const text = (field: 'what' | 'who') => ({
    text: agreementText(session.doc, id, field),
    field: `${id}:${field}`,
    label: `${t(`field.${field}`)} – ${name}`,
    placeholder: t(`hint.${field}`),
  })
  return (
    <article
      ref={root}
      aria-label={name}
      data-agreement={id}
      className="@container scroll-my-6 rounded-[16px] bg-(--hue-tint) px-4 pt-3 pb-1.5 [contain-intrinsic-size:auto_300px] [content-visibility:auto] focus-within:shadow-[inset_0_0_0_2px_var(--hue-edge)]"
    >
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="flex items-center gap-2 font-[650] text-(--hue-strong) text-[13.5px]">
          {t('field.what')}
          <WriterHint field={`${id}:what`} />
        </span>
        {hasOwnAgreements(concept, kind) ? (
          <ForPart agreement={id} agreementName={name} person={agreement.for} />
        ) : null}
      </div>
      <PlanText {...text('what')} isLarge={fields.what.length <= longestHeading} />
      <div className="mt-1 flex flex-col gap-0.5">
        {shows('when') ? (
          <WhenPart
            agreement={id}
            agreementName={name}
            when={agreement.when}
            words={fields.when}
            isMissing={missing.has('when')}
          />
        ) : null}
        {mayEdit || fields.who.trim() ? (
          <Part icon="users" name={t('field.who')} hint={<WriterHint field={`${id}:who`} />}>
            <PlanText {...text('who')} />
          </Part>
        ) : null}
        {shows('responsible') ? (
          <ResponsiblePart
            agreement={id}
            agreementName={name}
            responsible={agreement.responsible}
            words={fields.responsible}
            isMissing={missing.has('responsible')}
          />
        ) : null}
        {shows('followUp') ? (
          <FollowUpPart
            agreement={id}
            agreementName={name}
            day={agreement.followUpOn}
            words={fields.followUp}
            isMissing={missing.has('followUp')}
            together={together}
          />
        ) : null}
        <ValuePart agreement={agreement} agreementName={name} />
      </div>
      <footer className="mt-1 flex min-h-9 flex-wrap items-center justify-between gap-x-3 text-[13px] text-ink-2">
        <OriginLine origin={agreement.origin} />
        {agreement.carriedFrom ? (
          <span className="flex items-center gap-1.5 font-[600]">
            <Icon name="history" className="size-4" />
            {t('carriedOver')}
          </span>
        ) : null}
        {mayEdit ? (
          <button
            type="button"
            aria-label={t('removeNamed', { agreement: name })}
            className="-mr-1.5 ml-auto flex min-h-9 items-center gap-1.5 rounded-2 px-1.5 font-[600] hover:text-ink pointer-coarse:min-h-11"
            onClick={() => {
              actions.withdrawAgreement(id)
              announcer.say(t('say.removed'))
              onRemoved(id)
            }}
          >
            <Icon name="close" className="size-4" />
            {t('remove')}
          </button>
        ) : null}
      </footer>
    </article>
  )
})
