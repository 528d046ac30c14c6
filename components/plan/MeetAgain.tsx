import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton } from '@/components/board/panelClasses'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import type { Day } from '@/lib/domain/day'
import { formatCalendarDay, formatWeekday } from '@/lib/i18n/formatDay'
import { DayFields } from './DayFields'
import { QuickDays } from './QuickDays'
import { useToday } from './useToday'

/** The day on which all look at the plan together again. */
export function MeetAgain() {
  const t = useTranslations('plan')
  const { language, actions, announcer, mayEdit } = useBoardContext()
  const { followUpOn, agreements } = useBoard()
  const today = useToday()
  const heading = useId()
  const [isOpen, setOpen] = useState(false)
  const count = agreements.filter((agreement) => agreement.followUpOn === followUpOn).length
  if (!followUpOn && !mayEdit) return null
  const choose = (day: Day | null) => {
    actions.setPlanFollowUp(day)
    announcer.say(day ? t('say.again', { day: formatCalendarDay(day, language) }) : t('say.cleared'))
  }
  if (!mayEdit && !followUpOn) return null
  return (
    <section aria-labelledby={heading} data-again="" className="rounded-3 bg-paper p-4">
      <h3 id={heading} className="flex items-center gap-2 text-[17px]">
        <Icon name="calendar" className="size-[18px]" />
        {t('again.heading')}
      </h3>
      {followUpOn ? (
        <>
          <p className="mt-1 font-[600] text-[15.5px]">{formatWeekday(followUpOn, language)}</p>
          {followUpOn < today ? (
            <p className="mt-1 text-[13.5px] text-warn">{t('again.past')}</p>
          ) : count > 0 ? (
            <p className="mt-0.5 text-[13.5px] text-ink-2">{t('again.with', { count })}</p>
          ) : null}
        </>
      ) : (
        <p className="mt-1 text-[14px] text-ink-2">{t('again.none')}</p>
      )}
      {mayEdit ? (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? t('done') : followUpOn ? t('change') : t('again.choose')} – ${t('again.heading')}`}
          onClick={() => setOpen(!isOpen)}
          className={`${lineButton} mt-3`}
        >
          <Icon name={isOpen ? 'check' : 'pencil'} className="size-4" />
          {isOpen ? t('done') : followUpOn ? t('change') : t('again.choose')}
        </button>
      ) : null}
      {isOpen && mayEdit ? (
        <div className="mt-3 flex flex-col gap-3">
          <QuickDays value={followUpOn} today={today} onChoose={choose} />
          <DayFields label={t('again.heading')} value={followUpOn} today={today} onChoose={choose} />
        </div>
      ) : null}
    </section>
  )
}
