import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { useFacts } from '@/components/board/useFacts'
import { Icon } from '@/components/ui/Icon'
import { Popover } from '@/components/ui/Popover'
import { LeadPanel } from './LeadPanel'
import { barButton, TimerPart } from './TimerPart'
import { useGuide } from './useGuide'
import { useLeader } from './useLeader'

/** Beside the path: the timer for all, and what else whoever leads the table can do for the others. */
export function FacilitationBar() {
  const t = useTranslations('leading')
  const { seats, myId, mayEdit } = useBoardContext()
  const { timer } = useFacts()
  const { isMe } = useLeader()
  const { own } = useGuide()
  const mayTakeBack =
    mayEdit && seats.some(({ personId, role }) => personId === myId && role === 'facilitator')
  const mayLead = isMe || mayTakeBack
  if (!timer && !mayLead) return null
  const isOn = isMe && (own.spotlight !== undefined || own.isShowingView)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools, not of form fields
    <div
      role="group"
      aria-label={t('bar')}
      className="flex items-center gap-1 not-first:ml-1.5 not-first:border-line not-first:border-l not-first:pl-1.5 max-sm:gap-0"
    >
      <TimerPart />
      {mayLead ? (
        <Popover
          label={t('lead')}
          face={
            <>
              <Icon name="spotlight" className="size-[20px]" stroke={2.1} />
              <span className="max-xl:sr-only max-2xl:group-has-[nav_button]/bar:sr-only">{t('focus')}</span>
            </>
          }
          buttonClass={`${barButton} ${isOn ? 'bg-ink! text-on-ink' : ''}`}
          panelClass="right-0 w-[348px] max-sm:inset-x-0 max-sm:w-auto sm:max-xl:right-auto sm:max-xl:left-1/2 sm:max-xl:-translate-x-1/2"
        >
          {(close) => <LeadPanel onDone={close} />}
        </Popover>
      ) : null}
    </div>
  )
}
