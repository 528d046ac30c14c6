import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { DownloadLink } from './DownloadLink'

interface PlanCardProps {
  /** Of the documents' page. */
  readonly path: string
  readonly hasPlan: boolean
}

/** The plan as a document to keep. */
export function PlanCard({ path, hasPlan }: PlanCardProps) {
  const t = useTranslations('documents.page.plan')
  return (
    <section className="rounded-3 bg-paper-2 p-5">
      <h2 className="flex items-center gap-2.5 text-[20px]">
        <Icon name="plan" className="size-6" />
        {t('heading')}
      </h2>
      <p className="mt-1.5 mb-4 text-ink-2">{t('words')}</p>
      {hasPlan ? null : (
        <Notice tone="warn" className="mb-4">
          {t('without')}
        </Notice>
      )}
      <DownloadLink href={`${path}/plan.pdf`}>{t('download')}</DownloadLink>
    </section>
  )
}
