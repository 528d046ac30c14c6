'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { PatternDefs } from '@/components/board/pieces/PatternDefs'
import { hueIcon, hueStyle } from '@/components/ui/hue'
import { Icon } from '@/components/ui/Icon'
import { Panel } from '@/components/ui/Panel'
import type { Hue, KindId } from '@/lib/domain/concept'
import type { FormState } from './formState'
import { OwnWordings, type WordingsState } from './OwnWordings'
import { type QuestionToWord, WordingField } from './WordingField'

type Texts = Readonly<Record<string, string>>

export interface QuestionsToWord {
  readonly id: string
  readonly name: string
  readonly hue?: Hue | undefined
  readonly questions: readonly QuestionToWord[]
}

interface WordingFormProps {
  readonly kind: KindId
  readonly groups: readonly QuestionsToWord[]
  /** By question id, without those in their original. */
  readonly texts: Texts
  /** The facilitator's own set. */
  readonly own: Texts
  readonly save: (question: string, text: string) => Promise<FormState>
  readonly keep: () => Promise<WordingsState>
  readonly apply: () => Promise<WordingsState>
  /** Above the questions. */
  readonly header: ReactNode
  /** Beside them. */
  readonly guide: ReactNode
  /** Below them: where to go next. */
  readonly ways: ReactNode
}

/** The nine questions, by perspective, each in the facilitator's words or the original. */
export function WordingForm(props: WordingFormProps) {
  const { kind, groups, save, keep, apply, header, guide, ways } = props
  const t = useTranslations('wording')
  const language = useLocale()
  const [texts, setTexts] = useState(props.texts)
  // Words that come from elsewhere take the place of what stands in the fields.
  const [round, setRound] = useState(0)

  const onSaved = (question: string, text: string) =>
    setTexts(({ [question]: _, ...others }) => (text === '' ? others : { ...others, [question]: text }))

  return (
    <div className="grid gap-3.5 lg:grid-cols-[minmax(0,1fr)_360px]">
      <PatternDefs />
      <div className="flex min-w-0 flex-col gap-3.5">
        {header}
        {groups.map(({ id, name, hue, questions }) => (
          <Panel key={id} labelledBy={`group-${id}`} className="px-5 pt-6 pb-1 sm:px-9">
            <h2
              id={`group-${id}`}
              style={hueStyle(hue)}
              className="flex items-center gap-3 text-[22px] text-(--hue-strong)"
            >
              {hue ? <Icon name={hueIcon[hue]} className="size-6" stroke={2.2} /> : null}
              {name}
            </h2>
            <div className="divide-y divide-line">
              {questions.map((question) => (
                <WordingField
                  key={`${question.id} ${round}`}
                  question={question}
                  language={language}
                  wording={texts[question.id] ?? ''}
                  save={(text) => save(question.id, text)}
                  onSaved={(text) => onSaved(question.id, text)}
                />
              ))}
            </div>
          </Panel>
        ))}
        {ways}
      </div>
      <aside aria-label={t('beside')} className="flex flex-col gap-3.5">
        {guide}
        <OwnWordings
          kind={kind}
          texts={texts}
          own={props.own}
          keep={keep}
          apply={apply}
          onApplied={(applied) => {
            setTexts(applied)
            setRound(round + 1)
          }}
        />
      </aside>
    </div>
  )
}
