import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import type { TimerReading } from '@/lib/domain/timer'

/** 24:10, and +0:42 once it is over: a plus and a paler tone, never red. */
export function TimerFace({ timer }: { readonly timer: TimerReading }) {
  const { minutes, seconds, stage, isPaused } = timer
  return (
    <span
      aria-hidden="true"
      data-timer={isPaused ? 'paused' : stage}
      className="flex items-center gap-[7px] font-[700] font-ui text-[16.5px] leading-none tabular-nums"
    >
      <Icon name={isPaused ? 'pause' : 'timer'} className="size-[19px]" stroke={2.1} />
      <span className={stage === 'last' ? 'underline decoration-2 underline-offset-[5px]' : undefined}>
        {stage === 'past' ? '+' : ''}
        {minutes}:{String(seconds).padStart(2, '0')}
      </span>
    </span>
  )
}

/** What is said of the timer: minutes, since nobody wants to hear seconds. */
export function useTimerWords(): (timer: TimerReading) => string {
  const t = useTranslations('leading.timer')
  return ({ stage, isPaused, minutes, remainingMs }) => {
    if (stage === 'past') return t('over', { minutes })
    const begun = Math.max(1, Math.ceil(remainingMs / 60_000))
    return t(isPaused ? 'paused' : stage === 'last' ? 'lastLeft' : 'left', { minutes: begun })
  }
}
