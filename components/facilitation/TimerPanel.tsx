import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { lineButton, primaryButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import { mostMinutes, offeredMinutes, type TimerAct, type TimerReading } from '@/lib/domain/timer'
import { FailureLine } from './FailureLine'
import { useLeadingAct } from './useLeadingAct'

interface TimerPanelProps {
  readonly timer: TimerReading | undefined
  readonly onDone: () => void
}

/** Sets the timer, or changes the one that runs. */
export function TimerPanel({ timer, onDone }: TimerPanelProps) {
  const t = useTranslations('leading.timer')
  const { acts, failure, run } = useLeadingAct()
  const [isStartingOver, startOver] = useState(false)
  const act = async (act: TimerAct) => {
    if (await run(() => acts.setTimer(act))) onDone()
  }
  return (
    <div className="flex flex-col gap-3 p-2.5">
      <h2 className="text-[17px]">{t('label')}</h2>
      {timer && !isStartingOver ? (
        <div className="grid grid-cols-2 gap-2">
          <button type="button" className={`${primaryButton} col-span-2`} onClick={() => act({ act: 'add' })}>
            <Icon name="plus" className="size-[18px]" />
            {t('add')}
          </button>
          <button
            type="button"
            className={lineButton}
            onClick={() => act({ act: timer.isPaused ? 'resume' : 'pause' })}
          >
            <Icon name={timer.isPaused ? 'play' : 'pause'} className="size-[18px]" />
            {t(timer.isPaused ? 'resume' : 'pause')}
          </button>
          <button type="button" className={lineButton} onClick={() => act({ act: 'stop' })}>
            <Icon name="close" className="size-[18px]" />
            {t('stop')}
          </button>
          <button
            type="button"
            className="col-span-2 min-h-11 rounded-2 font-[600] text-[14px] text-ink-2 hover:bg-paper-2"
            onClick={() => startOver(true)}
          >
            {t('again')}
          </button>
        </div>
      ) : (
        <>
          <div className="grid grid-cols-4 gap-2">
            {offeredMinutes.map((minutes) => (
              <button
                key={minutes}
                type="button"
                aria-label={t('startFor', { minutes })}
                className={`${lineButton} px-0! tabular-nums`}
                onClick={() => act({ act: 'start', minutes })}
              >
                {t('start', { minutes })}
              </button>
            ))}
          </div>
          <OwnMinutes onStart={(minutes) => act({ act: 'start', minutes })} />
        </>
      )}
      <FailureLine failure={failure} />
      <p className="text-[13px] text-ink-2 leading-snug">{t('quiet')}</p>
    </div>
  )
}

function OwnMinutes({ onStart }: { readonly onStart: (minutes: number) => void }) {
  const t = useTranslations('leading.timer')
  const id = useId()
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const minutes = Number(new FormData(event.currentTarget).get('minutes'))
        if (Number.isInteger(minutes) && minutes >= 1) onStart(minutes)
      }}
    >
      <label htmlFor={id} className="flex-1 text-[14px] text-ink-2">
        {t('own')}
        <input
          id={id}
          name="minutes"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={mostMinutes}
          step={1}
          className="mt-1 h-11 w-full rounded-2 border border-line-strong bg-paper px-3 text-[15px] text-ink tabular-nums"
        />
      </label>
      <button type="submit" className={lineButton}>
        {t('ownStart')}
      </button>
    </form>
  )
}
