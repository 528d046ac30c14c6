import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { Popover } from '@/components/ui/Popover'
import { TimerFace, useTimerWords } from './TimerFace'
import { TimerPanel } from './TimerPanel'
import { useLeader } from './useLeader'
import { useTimer } from './useTimer'

/** The quiet timer: seen by all, in the hand of whoever leads the table. */
export function TimerPart() {
  const t = useTranslations('leading.timer')
  const timer = useTimer()
  const words = useTimerWords()
  const { isMe } = useLeader()
  if (!isMe)
    return timer ? (
      <p role="timer" className="flex h-11 items-center px-3 max-lg:h-9 max-sm:px-2">
        <span className="sr-only">{words(timer)}</span>
        <TimerFace timer={timer} />
      </p>
    ) : null
  return (
    <Popover
      label={timer ? words(timer) : t('set')}
      face={timer ? <TimerFace timer={timer} /> : <Icon name="timer" className="size-[21px]" stroke={2} />}
      buttonClass={barButton}
      panelClass="right-0 w-[316px] max-sm:inset-x-0 max-sm:w-auto sm:max-xl:right-auto sm:max-xl:left-1/2 sm:max-xl:-translate-x-1/2"
    >
      {(close) => <TimerPanel timer={timer} onDone={close} />}
    </Popover>
  )
}

/** A button in the bar at the top. */
export const barButton =
  'flex h-11 min-w-11 items-center justify-center gap-2 rounded-[13px] px-3 font-[650] font-display text-[14.5px] leading-none whitespace-nowrap hover:bg-paper-2 active:translate-y-px aria-expanded:bg-paper-3 max-lg:h-9 max-sm:px-2'
