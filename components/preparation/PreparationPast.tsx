import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { Notice } from '@/components/ui/Notice'
import { PreparationBar } from './PreparationBar'
import type { QuestionGroup } from './questionGroups'
import { WordFace, type WordOwner } from './WordPiece'
import type { Word } from './WordTable'

interface PreparationPastProps {
  /** Why nothing is changed any more. */
  readonly why: 'sealed' | 'cancelled'
  readonly words: readonly Word[]
  readonly hasWords: boolean
  readonly groups: readonly QuestionGroup[]
  readonly thoughts: Readonly<Record<string, string>>
  readonly occasion: string
  readonly name: string
  readonly owner: WordOwner
  readonly home: string
  readonly table: string
}

/** One's own preparation when the conversation is over: to be read, by the same person alone. */
export function PreparationPast(props: PreparationPastProps) {
  const { why, words, hasWords, groups, thoughts, owner, home, table } = props
  const t = useTranslations('preparation')
  const written = groups.flatMap(({ questions }) => questions.filter(({ id }) => thoughts[id]))
  return (
    <div className="flex min-h-dvh flex-col bg-private">
      <PreparationBar home={home} occasion={props.occasion} name={props.name} owner={owner} privacy="over" />
      <main
        id="content"
        className="mx-2 mb-2 flex-1 rounded-4 bg-paper px-4 py-7 sm:mx-3.5 sm:mb-3.5 sm:px-8"
      >
        <div className="mx-auto max-w-[760px]">
          <h1 className="text-[30px]">{t('heading')}</h1>
          <Notice icon="lock" className="mt-4">
            {t(`over.${why}`)}
          </Notice>
          {hasWords ? (
            <section className="mt-7">
              <h2 className="text-[21px]">{t('over.words')}</h2>
              {words.length > 0 ? (
                <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-4">
                  {words.map(({ id, text }) => (
                    <li key={id}>
                      <WordFace text={text} owner={owner} />
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="mt-2 text-ink-2">{t('over.noWords')}</p>
              )}
            </section>
          ) : null}
          <section className="mt-8">
            <h2 className="text-[21px]">{t('over.thoughts')}</h2>
            {written.length > 0 ? (
              <dl className="mt-3 grid gap-5">
                {written.map(({ id, label, text }) => (
                  <div key={id} className="rounded-3 bg-paper-2 px-5 py-4">
                    <dt className="font-[650] leading-snug">
                      <span className="block text-[13.5px] text-ink-2">{label}</span>
                      {text}
                    </dt>
                    <dd className="wrap-anywhere mt-2 whitespace-pre-wrap text-[16px]">{thoughts[id]}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className="mt-2 text-ink-2">{t('over.noThoughts')}</p>
            )}
          </section>
          <div className="mt-9">
            <ButtonLink href={table} kind="primary" iconAfter="arrow">
              {t('unreadable.toTable')}
            </ButtonLink>
          </div>
        </div>
      </main>
    </div>
  )
}
