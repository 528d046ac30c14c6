import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { Panel } from '@/components/ui/Panel'
import type { Concept, KindId, Language, Text } from '@/lib/domain/concept'

interface WordingGuideProps {
  readonly concept: Concept
  readonly kind: KindId
}

/** The leader's other task: to tell how the talk hangs together with the whole, and where to read of it. */
export function WordingGuide({ concept, kind }: WordingGuideProps) {
  const t = useTranslations('wording.task')
  const language = useLocale()
  const { guidance, conceptWords, materials, kinds } = concept
  const extra = kinds[kind]?.extraPreparation ?? []
  return (
    <Panel labelledBy="task-heading" className="p-5 sm:p-7">
      <h2 id="task-heading" className="text-[20px]">
        {t('heading')}
      </h2>
      {guidance.facilitator ? <p className="mt-2 text-[16px]">{guidance.facilitator[language]}</p> : null}
      {conceptWords ? <p className="mt-3 text-ink-2">{conceptWords[language]}</p> : null}
      {extra.length > 0 ? <List heading={t('extra')} items={extra} language={language} /> : null}
      {materials.length > 0 ? (
        <>
          <h3 className="mt-5 text-[15.5px]">{t('materials')}</h3>
          <ul className="mt-1">
            {materials.map(({ title, url }) => (
              <li key={title.da} className="flex min-h-11 items-center">
                {url ? (
                  <a
                    href={url}
                    target="_blank"
                    rel="noreferrer"
                    className="flex min-h-11 items-center gap-2.5 py-1.5 font-[600] underline decoration-line-strong underline-offset-4 hover:decoration-current"
                  >
                    <Icon name="link" className="size-[18px]" />
                    {title[language]}
                    <span className="sr-only">{t('newTab')}</span>
                  </a>
                ) : (
                  <span className="flex items-start gap-2.5 py-1.5 text-ink-2">
                    <Icon name="plan" className="mt-0.5 size-[18px]" />
                    {title[language]}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}

interface ListProps {
  readonly heading: string
  readonly items: readonly Text[]
  readonly language: Language
}

function List({ heading, items, language }: ListProps) {
  return (
    <>
      <h3 className="mt-5 text-[15.5px]">{heading}</h3>
      <ul className="mt-2 flex flex-col gap-1.5">
        {items.map((item) => (
          <li key={item.da} className="flex items-start gap-2.5">
            <Icon name="check" className="mt-0.5 size-[18px] text-ink-2" />
            {item[language]}
          </li>
        ))}
      </ul>
    </>
  )
}
