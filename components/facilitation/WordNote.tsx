import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { usePeople } from '@/components/board/people/usePeople'
import { useFacts } from '@/components/board/useFacts'
import { Popover } from '@/components/ui/Popover'
import { personStyle } from '@/components/ui/personStyle'
import { nextSpeaker, speakerOf, swappable } from '@/lib/domain/talkingRound'
import { FailureLine } from './FailureLine'
import { LeadNote, noteButton } from './LeadNote'
import { useLeader } from './useLeader'
import { useLeadingAct } from './useLeadingAct'

/** Whose word it is, for whoever has it and whoever leads: they pass it on. The others see it at the avatar. */
export function WordNote() {
  const t = useTranslations('leading.word')
  const { myId } = useBoardContext()
  const { people } = usePeople()
  const { turns } = useFacts()
  const { isMe } = useLeader()
  const { acts, failure, run } = useLeadingAct()
  const from = speakerOf(turns)
  const speaker = people.find(({ id }) => id === from)
  const isMine = from === myId
  if (!from || !speaker || !(isMine || isMe)) return null
  const next = people.find(({ id }) => id === nextSpeaker(turns))
  const others = people.filter(({ id }) => swappable(turns).some((one) => one === id))
  const after = next
    ? t('next', { name: next.firstName })
    : isMine
      ? t('last')
      : t('lastIs', { name: speaker.firstName })
  return (
    <LeadNote
      icon="mic"
      name="word"
      style={{
        ...personStyle(speaker.colour),
        boxShadow: 'inset 0 0 0 2.5px var(--person), var(--shadow-panel)',
      }}
    >
      <span className="mr-1">
        <strong className="font-[720] font-display">
          {isMine ? t('yours') : t('isWith', { name: speaker.firstName })}
        </strong>
        <span className="ml-2 font-[500] text-[13.5px] text-ink-2 max-xl:hidden">{after}</span>
      </span>
      <button
        type="button"
        className="min-h-11 rounded-2 bg-ink px-3.5 font-[650] text-[14.5px] text-on-ink active:translate-y-px"
        onClick={() => run(() => acts.passTheWord({ act: 'pass', from }))}
      >
        {t('pass')}
      </button>
      <button
        type="button"
        className={noteButton}
        onClick={() => run(() => acts.passTheWord({ act: 'skip', from }))}
      >
        {t('skip')}
      </button>
      {others.length > 0 ? (
        <Popover
          label={t('swap')}
          face={t('swap')}
          buttonClass={noteButton}
          panelClass="right-0 w-[240px] max-sm:inset-x-0 max-sm:w-auto"
        >
          {(close) => (
            <ul>
              {others.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="min-h-11 w-full rounded-2 px-3 text-left font-[600] text-[14.5px] hover:bg-paper-2"
                    onClick={async () => {
                      if (await run(() => acts.passTheWord({ act: 'swap', from, with: id }))) close()
                    }}
                  >
                    {t('swapWith', { name })}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Popover>
      ) : null}
      <FailureLine failure={failure} />
    </LeadNote>
  )
}
