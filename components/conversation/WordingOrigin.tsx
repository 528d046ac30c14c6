import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { Tag } from '@/components/ui/Tag'

interface WordingOriginProps {
  /** Where the question stands in the facilitator's words: the concept's own. */
  readonly original: string | undefined
  /** What stood there when this person got to know it, if that was something else. */
  readonly formerly: string | undefined
}

/** Below a question: that its wording has changed and from what, and the original, one click away. */
export function WordingOrigin({ original, formerly }: WordingOriginProps) {
  const t = useTranslations('wording')
  if (formerly === undefined && original === undefined) return null
  return (
    <div className="mt-2 flex flex-col items-start gap-1 font-ui text-[14px] tracking-normal">
      {formerly === undefined ? null : (
        <>
          <Tag tone="warn" icon="pencil">
            {t('changed')}
          </Tag>
          <p className="mt-1 wrap-anywhere">
            <span className="font-[650]">{t(formerly === original ? 'original' : 'formerly')}:</span>{' '}
            {formerly}
          </p>
        </>
      )}
      {original !== undefined && formerly !== original ? (
        <details className="group">
          <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-2 font-[650] [&::-webkit-details-marker]:hidden">
            {t('seeOriginal')}
            <Icon name="chevronDown" className="size-4 group-open:rotate-180" stroke={2.2} />
          </summary>
          <p className="pb-1 wrap-anywhere">{original}</p>
        </details>
      ) : null}
    </div>
  )
}
