import { useTranslations } from 'next-intl'
import { hueIcon } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { Tag } from '@/components/ui/Tag'
import type { Hue } from '@/lib/domain/concept'
import type { GroupedQuestion } from './questionGroups'

interface ThoughtRowProps {
  readonly question: GroupedQuestion
  readonly hue: Hue | undefined
  readonly isWritten: boolean
  readonly onOpen: () => void
}

/** A question one can turn to. */
export function ThoughtRow({ question, hue, isWritten, onOpen }: ThoughtRowProps) {
  const t = useTranslations('preparation.thoughts')
  const wording = useTranslations('wording')
  return (
    <button
      type="button"
      aria-expanded={false}
      onClick={onOpen}
      className="flex min-h-[52px] w-full items-center gap-3.5 rounded-[14px] px-3 py-2 text-left transition-colors duration-(--duration-1) hover:bg-paper-2 active:translate-y-px"
    >
      <span
        aria-hidden="true"
        className="inline-flex h-8 min-w-[52px] flex-none items-center justify-center gap-1.5 rounded-[10px] bg-(--hue-fill) px-2.5 font-bold font-display text-(--hue-ink) text-[14px] leading-none"
      >
        <Icon name={hue ? hueIcon[hue] : 'note'} className="size-4" stroke={2.2} />
        {question.number}
      </span>
      <span className="min-w-0 flex-1 text-[15.5px] leading-snug">
        <span className="sr-only">{question.label}: </span>
        {question.text}
      </span>
      {question.formerly === undefined ? null : (
        <span className="flex-none">
          <Tag tone="warn" icon="pencil">
            {wording('changed')}
          </Tag>
        </span>
      )}
      {isWritten ? (
        <span className="flex-none">
          <Tag tone="ok" icon="check">
            <span className="max-sm:sr-only">{t('written')}</span>
          </Tag>
        </span>
      ) : null}
    </button>
  )
}
