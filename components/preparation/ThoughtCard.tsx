import { useTranslations } from 'next-intl'
import { WordingOrigin } from '@/components/conversation/WordingOrigin'
import { Button } from '@/components/ui/Button'
import { hueIcon } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { Hue } from '@/lib/domain/concept'
import type { Line } from './draft'
import type { GroupedQuestion } from './questionGroups'
import { ThoughtField } from './ThoughtField'

interface ThoughtCardProps {
  readonly question: GroupedQuestion
  readonly hue: Hue | undefined
  readonly text: string
  readonly line: Line
  readonly shouldFocus: boolean
  readonly onWrite: (text: string) => void
  /** The way to the next question; none at the last one. */
  readonly onNext: (() => void) | undefined
}

/** The question one is at, with room to write. */
export function ThoughtCard({ question, hue, text, line, shouldFocus, onWrite, onNext }: ThoughtCardProps) {
  const t = useTranslations('preparation')
  const field = `thought-${question.id}`
  return (
    <div className="rounded-[20px] bg-(--hue-tint) px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="inline-flex min-h-8 items-center gap-2 rounded-[10px] bg-(--hue-fill) px-3 font-bold font-display text-(--hue-ink) text-[14px] leading-none">
          <Icon name={hue ? hueIcon[hue] : 'note'} className="size-[17px]" stroke={2.2} />
          {question.label}
        </span>
        {text !== '' || line !== 'saved' ? (
          <span className="font-semibold text-(--hue-strong) text-[13.5px]" data-line={line}>
            {line === 'away' ? null : t(`state.${line}`)}
          </span>
        ) : null}
      </div>
      <label
        htmlFor={field}
        className="mt-3 mb-3.5 block font-bold font-display text-(--hue-ink) text-[19px] leading-[1.22] tracking-[-0.015em] sm:text-[20.5px]"
      >
        {question.text}
      </label>
      <div className="-mt-1 mb-3 text-(--hue-ink) empty:hidden">
        <WordingOrigin original={question.original} formerly={question.formerly} />
      </div>
      <ThoughtField id={field} text={text} shouldFocus={shouldFocus} onWrite={onWrite} />
      {onNext ? (
        <div className="mt-3 flex justify-end">
          <Button kind="primary" onClick={onNext}>
            {t('thoughts.next')}
            <Icon name="arrow" />
          </Button>
        </div>
      ) : null}
    </div>
  )
}
