import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFacts } from '@/components/board/useFacts'
import { Icon } from '@/components/ui/Icon'
import { FailureLine } from './FailureLine'
import { LeadNote, noteButton } from './LeadNote'
import { useLeader } from './useLeader'
import { useLeadingAct } from './useLeadingAct'
import { useTimer } from './useTimer'

/** Said once the time is over, as a question and not as an alarm; whoever leads answers it, the others may put it away. */
export function TimerNote() {
  const t = useTranslations('leading.timer')
  const reading = useTimer()
  const { timer } = useFacts()
  const { isMe } = useLeader()
  const { acts, failure, run } = useLeadingAct()
  const [putAway, setPutAway] = useState<typeof timer>()
  if (reading?.stage !== 'past' || reading.isPaused || putAway === timer) return null
  return (
    <LeadNote icon="timer" name="timer">
      <span>{t('past')}</span>
      {isMe ? (
        <>
          <button
            type="button"
            className={noteButton}
            onClick={() => run(() => acts.setTimer({ act: 'add' }))}
          >
            {t('add')}
          </button>
          <button
            type="button"
            className={noteButton}
            onClick={() => run(() => acts.setTimer({ act: 'stop' }))}
          >
            {t('stop')}
          </button>
        </>
      ) : (
        <button
          type="button"
          aria-label={t('putAway')}
          className="grid size-11 place-items-center rounded-2 hover:bg-paper-2"
          onClick={() => setPutAway(timer)}
        >
          <Icon name="close" className="size-[18px]" />
        </button>
      )}
      <FailureLine failure={failure} />
    </LeadNote>
  )
}
