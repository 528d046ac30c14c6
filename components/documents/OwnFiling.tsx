import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'

interface OwnFilingProps {
  /** The facilitator's. */
  readonly name: string
  readonly filedAt: string | undefined
}

/** Whether one's own copy lies in the personnel folder. */
export function OwnFiling({ name, filedAt }: OwnFilingProps) {
  const t = useTranslations('documents.page.own')
  return filedAt ? (
    <Notice tone="ok">{t('filed', { name, when: filedAt })}</Notice>
  ) : (
    <Notice>{t('willBe', { name })}</Notice>
  )
}
