import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/Tag'
import type { Answer } from '@/lib/domain/conversation'

/** What somebody has answered, with the proposed time in words. */
export interface AnswerView {
  readonly answer: Answer | null
  readonly asksForIndividual: boolean
  readonly proposed: string | undefined
  readonly words: string
}

/** The answer to an invitation, in a tag and a line. */
export function AnswerTags({ reply }: { readonly reply: AnswerView }) {
  const t = useTranslations('inviting.answer')
  const { answer, asksForIndividual, proposed, words } = reply
  if (!answer) return <Tag>{t('none')}</Tag>
  const name = asksForIndividual ? 'alone' : answer
  return (
    <>
      <Tag tone={answer === 'yes' ? 'ok' : 'warn'} icon={answer === 'yes' ? 'check' : 'calendar'}>
        {t(name)}
      </Tag>
      {proposed ? <Tag icon="calendar">{t('proposed', { when: proposed })}</Tag> : null}
      {words ? <p className="basis-full break-words text-[15px]">“{words}”</p> : null}
    </>
  )
}
