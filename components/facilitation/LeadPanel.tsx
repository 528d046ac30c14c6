import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { lineButton, primaryButton } from '@/components/board/panelClasses'
import { useFacts } from '@/components/board/useFacts'
import { Icon } from '@/components/ui/Icon'
import { pieceLabel } from '@/lib/domain/pieceWords'
import { fewestSpeakers } from '@/lib/domain/talkingRound'
import { FailureLine } from './FailureLine'
import { HandOverList } from './HandOverList'
import { useGuide } from './useGuide'
import { useLeader } from './useLeader'
import { useLeadingAct } from './useLeadingAct'

/** What whoever leads the table can do for the others; for the facilitator who has handed it over, the way back. */
export function LeadPanel({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('leading')
  const { guide, myId, seats, table, language } = useBoardContext()
  const { turns } = useFacts()
  const { leader, isMe } = useLeader()
  const { own } = useGuide()
  const { acts, failure, run } = useLeadingAct()
  if (!isMe)
    return (
      <div className="flex flex-col gap-3 p-2.5">
        <h2 className="text-[17px]">{t('hand.with', { name: leader?.firstName ?? '' })}</h2>
        <p className="text-[13.5px] text-ink-2 leading-snug">{t('hand.hint')}</p>
        <button
          type="button"
          className={primaryButton}
          onClick={async () => {
            if (await run(() => acts.handOver(myId))) onDone()
          }}
        >
          {t('hand.back')}
        </button>
        <FailureLine failure={failure} />
      </div>
    )
  const lit = own.spotlight && table.byId.get(own.spotlight)
  return (
    <div className="flex flex-col gap-4 p-2.5">
      <Part
        heading={t('spotlight.heading')}
        hint={lit ? t('spotlight.on', { piece: pieceLabel(lit, language) }) : t('spotlight.how')}
      >
        {lit ? (
          <button
            type="button"
            className={lineButton}
            onClick={() => {
              guide.change({ spotlight: undefined })
              onDone()
            }}
          >
            <Icon name="spotlight" className="size-[18px]" />
            {t('spotlight.end')}
          </button>
        ) : null}
      </Part>
      <Part heading={t('view.heading')} hint={t('view.hint')}>
        <button
          type="button"
          aria-pressed={own.isShowingView}
          className={`${lineButton} aria-pressed:bg-ink aria-pressed:text-on-ink`}
          onClick={() => {
            guide.change({ isShowingView: !own.isShowingView })
            onDone()
          }}
        >
          <Icon name="screen" className="size-[18px]" />
          {t(own.isShowingView ? 'view.end' : 'view.show')}
        </button>
      </Part>
      {seats.length >= fewestSpeakers ? (
        <Part heading={t('word.heading')} hint={t('word.hint')}>
          <button
            type="button"
            className={lineButton}
            onClick={async () => {
              if (await run(() => acts.passTheWord({ act: turns.length > 0 ? 'end' : 'start' }))) onDone()
            }}
          >
            <Icon name="mic" className="size-[18px]" />
            {t(turns.length > 0 ? 'word.end' : 'word.start')}
          </button>
        </Part>
      ) : null}
      <Part heading={t('hand.heading')} hint={t('hand.hint')}>
        <HandOverList
          onChoose={async (person) => {
            if (await run(() => acts.handOver(person))) onDone()
          }}
        />
      </Part>
      <FailureLine failure={failure} />
    </div>
  )
}

function Part({
  heading,
  hint,
  children,
}: {
  readonly heading: string
  readonly hint: string
  readonly children: ReactNode
}) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-[16px]">{heading}</h2>
      <p className="text-[13.5px] text-ink-2 leading-snug">{hint}</p>
      {children}
    </section>
  )
}
