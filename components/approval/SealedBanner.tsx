import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { TableBanner } from '@/components/board/TableBanner'
import { useFacts } from '@/components/board/useFacts'
import { stateOf } from './stateOf'

/** On the table of a concluded conversation, in place of its tools: that it is concluded, and how. */
export function SealedBanner() {
  const t = useTranslations('approval.sealed')
  const { plan } = useBoardContext()
  const facts = useFacts()
  const state = stateOf({ facts })
  if (state === 'open') return null
  return (
    <TableBanner heading={t(state)} text={t('readOnly')} state={state}>
      <button type="button" className={lineButton} onClick={() => plan.resize('sheet')}>
        {t('seePlan')}
      </button>
    </TableBanner>
  )
}
