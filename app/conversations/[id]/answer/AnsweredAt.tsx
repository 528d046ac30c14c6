import { useTranslations } from 'next-intl'
import { useWhen } from '@/components/conversation/useWhen'

/** That there is an answer already, and since when. */
export function AnsweredAt({ at, now }: { readonly at: Date; readonly now: Date }) {
  const t = useTranslations('inviting.reply')
  return <p className="mb-4 text-ink-2">{t('answered', { when: useWhen(now).inSentence(at) })}</p>
}
