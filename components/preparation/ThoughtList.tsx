import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import type { Draft } from './draft'
import type { QuestionGroup } from './questionGroups'
import { ThoughtCard } from './ThoughtCard'
import { ThoughtElsewhere } from './ThoughtElsewhere'
import { ThoughtRow } from './ThoughtRow'

interface ThoughtListProps {
  readonly groups: readonly QuestionGroup[]
  readonly draft: Draft
  readonly write: (question: string, text: string) => void
  readonly settle: (question: string, text: string) => void
}

/** One's own thoughts to each question; one question is open at a time. */
export function ThoughtList({ groups, draft, write, settle }: ThoughtListProps) {
  const t = useTranslations('preparation')
  const heading = useId()
  const questions = groups.flatMap((group) => group.questions)
  const [open, setOpen] = useState({ question: questions[0]?.id, isByHand: false })
  const turnTo = (question: string) => setOpen({ question, isByHand: true })

  return (
    <section aria-labelledby={heading}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id={heading} className="text-[27px] leading-[1.1] sm:text-[31px]">
          {t('thoughts.heading')}
        </h2>
        <span className="inline-flex min-h-8 items-center gap-1.5 rounded-pill bg-private px-3 font-[650] text-[13.5px] text-on-private">
          <Icon name="lock" className="size-[15px]" stroke={2.2} />
          {t('bar.private')}
        </span>
      </div>
      <p className="mt-2 text-[16px] text-ink-2">{t('thoughts.lead')}</p>
      {groups.map((group) => (
        <div key={group.id} className="mt-6" style={hueStyle(group.hue)}>
          <h3 className="mb-1.5 inline-flex min-h-8 items-center gap-2 rounded-pill bg-(--hue-tint) px-3.5 text-(--hue-strong) text-[14.5px]">
            <Icon name={group.hue ? hueIcon[group.hue] : 'note'} className="size-4" stroke={2.2} />
            {group.name}
          </h3>
          <ol>
            {group.questions.map((question) => {
              const text = draft.thoughts[question.id] ?? ''
              const next = questions[questions.indexOf(question) + 1]
              const there = draft.elsewhere[question.id]
              return (
                <li key={question.id} className="py-0.5">
                  {question.id === open.question ? (
                    <ThoughtCard
                      question={question}
                      hue={group.hue}
                      text={text}
                      line={draft.line}
                      shouldFocus={open.isByHand}
                      onWrite={(written) => write(question.id, written)}
                      onNext={next ? () => turnTo(next.id) : undefined}
                    />
                  ) : (
                    <ThoughtRow
                      question={question}
                      hue={group.hue}
                      isWritten={text.trim() !== ''}
                      onOpen={() => turnTo(question.id)}
                    />
                  )}
                  {there === undefined ? null : (
                    <ThoughtElsewhere
                      here={text}
                      there={there}
                      settle={(chosen) => settle(question.id, chosen)}
                    />
                  )}
                </li>
              )
            })}
          </ol>
        </div>
      ))}
    </section>
  )
}
