import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'

interface ThoughtElsewhereProps {
  readonly here: string
  readonly there: string
  readonly settle: (text: string) => void
}

/** Two of one's own devices wrote to the same question: both texts, and one chooses. */
export function ThoughtElsewhere({ here, there, settle }: ThoughtElsewhereProps) {
  const t = useTranslations('preparation.elsewhere')
  return (
    <Notice tone="warn" icon="device" isAnnounced className="mt-3">
      <p>{t('text')}</p>
      <figure className="mt-3 rounded-2 bg-paper px-3.5 py-2.5 text-ink">
        <figcaption className="font-semibold text-[13px] text-ink-2">{t('there')}</figcaption>
        <blockquote className="wrap-anywhere mt-1 max-h-48 overflow-y-auto whitespace-pre-wrap text-[15.5px]">
          {there || t('empty')}
        </blockquote>
      </figure>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button kind="paper" onClick={() => settle(here)}>
          {t('here')}
        </Button>
        <Button kind="paper" onClick={() => settle(there)}>
          {t('take')}
        </Button>
        {here && there ? (
          <Button kind="paper" onClick={() => settle(`${here}\n\n${there}`)}>
            {t('both')}
          </Button>
        ) : null}
      </div>
    </Notice>
  )
}
