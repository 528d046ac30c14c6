import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { Tag } from '@/components/ui/Tag'
import type { Concept, KindId } from '@/lib/domain/concept'

interface WordingIntroProps {
  /** "MUS med Maria Lund". */
  readonly title: string
  readonly concept: Concept
  readonly kind: KindId
}

/** What wording the questions is for, who sees it, and what this kind asks one to think of. */
export function WordingIntro({ title, concept, kind }: WordingIntroProps) {
  const t = useTranslations('wording')
  const language = useLocale()
  const { premise, leadershipLens = [] } = concept.kinds[kind] ?? {}
  return (
    <Panel className="p-5 sm:p-9">
      <p className="font-[650] text-ink-2">{title}</p>
      <h1 className="mt-1 text-[30px]">{t('heading')}</h1>
      <p className="mt-2 max-w-[62ch] text-[16.5px]">{t('lead')}</p>
      <p className="mt-2 max-w-[62ch] text-[16px] text-ink-2">{t('seen')}</p>
      {premise ? (
        <Notice icon="users" className="mt-5">
          {premise[language]}
        </Notice>
      ) : null}
      {leadershipLens.length > 0 ? (
        <div className="mt-5 flex flex-wrap items-center gap-2">
          <h2 id="lens" className="mr-1 text-[15.5px]">
            {t('lens')}
          </h2>
          <ul aria-labelledby="lens" className="flex flex-wrap gap-2">
            {leadershipLens.map((prompt) => (
              <li key={prompt.da}>
                <Tag icon="value">{prompt[language]}</Tag>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  )
}
