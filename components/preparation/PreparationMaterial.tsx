import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/Icon'

interface PreparationMaterialProps {
  /** What a group needs, before anything else. */
  readonly premise: string | undefined
  readonly guidance: string | undefined
  /** What to have at hand beside the material, and what to think of as a leader. */
  readonly own: readonly string[]
  readonly lens: readonly string[]
  readonly links: readonly { readonly title: string; readonly url: string | null }[]
}

/** What the concept gives along for preparing, folded away. */
export function PreparationMaterial({ premise, guidance, own, lens, links }: PreparationMaterialProps) {
  const t = useTranslations('preparation.material')
  return (
    <details className="group mt-8 rounded-3 bg-paper-2 px-4 sm:px-5">
      <summary className="flex min-h-14 items-center gap-2.5 font-[650] text-[15.5px] [&::-webkit-details-marker]:hidden">
        <Icon name="leaf" />
        {t('heading')}
        <span className="flex-1" />
        <Icon
          name="chevronDown"
          className="size-5 transition-transform duration-(--duration-1) group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-4 pb-5 text-[15.5px]">
        {premise ? (
          <Part heading={t('premise')}>
            <p>{premise}</p>
          </Part>
        ) : null}
        {guidance ? <p>{guidance}</p> : null}
        {own.length > 0 ? <Part heading={t('own')}>{listOf(own)}</Part> : null}
        {lens.length > 0 ? <Part heading={t('lens')}>{listOf(lens)}</Part> : null}
        {links.length > 0 ? (
          <Part heading={t('links')}>
            <ul>
              {links.map(({ title, url }) => (
                <li key={title} className="flex min-h-11 items-center">
                  {url ? (
                    <a
                      href={url}
                      target="_blank"
                      rel="noreferrer"
                      className="inline-flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4"
                    >
                      {title}
                      <Icon name="share" className="size-4 flex-none rotate-90" />
                    </a>
                  ) : (
                    title
                  )}
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
      </div>
    </details>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-[15.5px]">{heading}</h3>
      {children}
    </div>
  )
}

const listOf = (texts: readonly string[]) => (
  <ul className="list-disc pl-5">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
