import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { useFacts } from '@/components/board/useFacts'
import { Icon } from '@/components/ui/Icon'
import { stateOf } from './SignOff'

/** On the table of a concluded conversation, in place of its tools: that it is concluded, and how. */
export function SealedBanner() {
  const t = useTranslations('approval.sealed')
  const { plan } = useBoardContext()
  const facts = useFacts()
  const state = stateOf({ facts })
  if (state === 'open') return null
  return (
    <section
      aria-label={t(state)}
      data-sealed={state}
      className="absolute bottom-3.5 left-1/2 z-40 flex w-max max-w-[calc(100vw-28px)] -translate-x-1/2 items-center gap-3 rounded-3 bg-paper py-2.5 pr-2.5 pl-4 shadow-panel max-sm:bottom-[86px] min-[90rem]:left-[calc(50%-158px)]"
    >
      <Icon name="lock" className="size-5 text-ink-2" />
      <p className="text-[14px] leading-snug">
        <b className="block font-[650]">{t(state)}</b>
        <span className="text-ink-2">{t('readOnly')}</span>
      </p>
      <button type="button" className={lineButton} onClick={() => plan.resize('sheet')}>
        {t('seePlan')}
      </button>
    </section>
  )
}
