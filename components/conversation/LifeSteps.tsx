import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { type Phase, phases } from '@/lib/domain/conversation'

export interface TakenStep {
  readonly to: Phase
  readonly when: string
  /** Undefined when the server took it. */
  readonly name: string | undefined
}

interface LifeStepsProps {
  readonly phase: Phase
  /** In the order in which they were taken. */
  readonly taken: readonly TakenStep[]
}

/** A conversation's life from top to bottom: what has been, where it is, what is to come. */
export function LifeSteps({ phase, taken }: LifeStepsProps) {
  const t = useTranslations('life')
  const here = phases.indexOf(phase)
  return (
    <ol className="mt-6">
      {phases.map((each, index) => {
        const last = taken.findLast(({ to }) => to === each)
        const isHere = index === here
        const isPast = index < here
        return (
          <li key={each} aria-current={isHere ? 'step' : undefined} className="relative flex gap-3.5 pb-5">
            {index < phases.length - 1 ? (
              <span
                aria-hidden="true"
                className={`absolute top-8 bottom-0 left-[15px] w-0.5 ${isPast ? 'bg-ink' : 'bg-line'}`}
              />
            ) : null}
            <span
              className={`relative grid size-8 flex-none place-items-center rounded-pill ${
                isPast || isHere
                  ? 'bg-ink text-on-ink'
                  : 'bg-paper text-ink-3 shadow-[inset_0_0_0_2px_var(--color-line-strong)]'
              }`}
            >
              {isPast ? (
                <Icon name="check" className="size-[18px]" stroke={2.6} />
              ) : (
                <span
                  aria-hidden="true"
                  className={`size-2.5 rounded-pill ${isHere ? 'bg-on-ink' : 'bg-transparent'}`}
                />
              )}
            </span>
            <div className="min-w-0 pt-1">
              <p
                className={`font-display text-[17px] leading-tight ${isHere ? 'font-bold' : 'font-[600] text-ink-2'}`}
              >
                {t(`phase.${each}`)}
                {isHere ? <span className="font-[400] font-ui text-[14px]"> · {t('page.now')}</span> : null}
              </p>
              {last && (isPast || isHere) ? (
                <p className="mt-0.5 text-[14px] text-ink-2">
                  {last.name ? t('page.done', { when: last.when, name: last.name }) : last.when}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
