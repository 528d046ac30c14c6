import { useTranslations } from 'next-intl'
import { TableBanner } from './TableBanner'

/** On the table of a conversation that was called off. */
export function CancelledBanner() {
  const t = useTranslations('board.cancelled')
  return <TableBanner heading={t('title')} text={t('readOnly')} state="cancelled" />
}
