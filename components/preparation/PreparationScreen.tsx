'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Stored } from './draft'
import { PreparationBar } from './PreparationBar'
import { PreparationFoot } from './PreparationFoot'
import type { QuestionGroup } from './questionGroups'
import { ThoughtList } from './ThoughtList'
import { usePreparation } from './usePreparation'
import type { WordOwner } from './WordPiece'
import { type Word, WordTable } from './WordTable'

interface PreparationScreenProps {
  readonly conversationId: string
  readonly personId: string
  readonly stored: Stored
  readonly groups: readonly QuestionGroup[]
  /** The keywords to pick among; none where the concept has none. */
  readonly words: readonly Word[]
  readonly mostPicks: number
  readonly occasion: string
  readonly name: string
  readonly owner: WordOwner
  /** The others at the table: whose readiness is told. */
  readonly others: readonly { readonly personId: string; readonly firstName: string }[]
  /** Where "save and close" leads. */
  readonly home: string
  readonly signIn: string
  /** The quiet part below the questions. */
  readonly material: ReactNode
}

const views = ['words', 'thoughts'] as const

/** One's own preparation: a dark frame, the words on the table to the left, the thoughts on paper to the right. */
export function PreparationScreen(props: PreparationScreenProps) {
  const { words, owner, home } = props
  const t = useTranslations('preparation')
  const nav = useTranslations('people.nav')
  const router = useRouter()
  const { saver, draft } = usePreparation(props)
  const readyOthers = new Intl.ListFormat(useLocale()).format(
    props.others.filter(({ personId }) => draft.ready.includes(personId)).map(({ firstName }) => firstName),
  )
  const hasWords = words.length > 0 && props.mostPicks > 0
  const [view, setView] = useState<(typeof views)[number]>(hasWords ? 'words' : 'thoughts')
  const close = async () => {
    if (await saver.flush()) router.push(home)
  }
  return (
    <div className="flex min-h-dvh flex-col bg-private desk:h-dvh">
      <a
        href="#content"
        className="sr-only z-50 rounded-2 bg-ink p-3 font-semibold text-on-ink focus:not-sr-only focus:absolute"
      >
        {nav('skip')}
      </a>
      <PreparationBar
        home={home}
        occasion={props.occasion}
        name={props.name}
        owner={owner}
        privacy={hasWords ? (draft.isOpened ? 'opened' : 'until') : 'thoughtsOnly'}
      />
      <main
        id="content"
        tabIndex={-1}
        className={`mx-2 mb-2 flex min-h-0 flex-1 flex-col overflow-clip rounded-4 bg-paper focus:shadow-none focus:outline-none sm:mx-3.5 sm:mb-3.5 ${hasWords ? 'lg:grid lg:grid-cols-[minmax(0,49fr)_minmax(0,51fr)]' : ''}`}
      >
        <h1 className="sr-only">{t('heading')}</h1>
        {hasWords ? (
          <fieldset className="flex gap-1.5 bg-paper p-2 lg:hidden">
            <legend className="sr-only">{t('views.label')}</legend>
            {views.map((candidate) => (
              <button
                key={candidate}
                type="button"
                aria-pressed={candidate === view}
                onClick={() => setView(candidate)}
                className="min-h-12 flex-1 rounded-[16px] font-[650] text-[15.5px] text-ink-2 aria-pressed:bg-private aria-pressed:text-on-private aria-pressed:shadow-[inset_0_0_0_1.5px_var(--color-line-strong)]"
              >
                {t(`views.${candidate}`)}
              </button>
            ))}
          </fieldset>
        ) : null}
        {hasWords ? (
          <div
            className={`table-surface relative flex-1 px-4 py-6 sm:px-8 desk:overflow-y-auto ${view === 'words' ? '' : 'max-lg:hidden'}`}
          >
            <WordTable
              words={words}
              picks={draft.picks}
              most={props.mostPicks}
              isOpened={draft.isOpened}
              owner={owner}
              pick={saver.pick}
              noRoomFor={draft.noRoomFor}
            />
          </div>
        ) : null}
        <div
          className={
            hasWords ? 'max-lg:contents lg:flex lg:min-h-0 lg:flex-col' : 'flex min-h-0 flex-1 flex-col'
          }
        >
          <div
            className={`relative flex-1 px-4 py-6 sm:px-8 desk:overflow-y-auto ${view === 'thoughts' ? '' : 'max-lg:hidden'}`}
          >
            <div className={hasWords ? '' : 'mx-auto max-w-[760px]'}>
              <ThoughtList groups={props.groups} draft={draft} write={saver.write} settle={saver.settle} />
              {props.material}
            </div>
          </div>
          <PreparationFoot
            draft={draft}
            readyOthers={readyOthers}
            signIn={props.signIn}
            setReady={saver.setReady}
            close={() => void close()}
          />
        </div>
      </main>
    </div>
  )
}
