import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { usePeople } from '@/components/board/people/usePeople'
import { useFacts } from '@/components/board/useFacts'
import { keepIdentity } from '@/lib/board/keepIdentity'
import { pieceLabel, pieceText } from '@/lib/domain/pieceWords'
import { nextSpeaker, speakerOf } from '@/lib/domain/talkingRound'
import { useGuide } from './useGuide'
import { useTimer } from './useTimer'

/** Says aloud how the table is led: what comes anew, never what was so when one sat down. */
export function useLeadingNews(): void {
  useTimerNews()
  useWordNews()
  useLeaderNews()
  useGuideNews()
}

/** Runs when `value` has become another, by what it holds, with what it was before. */
function useChange<T>(value: T, onChange: (before: T) => void): void {
  const known = useRef(value)
  useEffect(() => {
    const before = known.current
    known.current = keepIdentity(before, value)
    if (before !== known.current) onChange(before)
  })
}

function useTimerNews(): void {
  const t = useTranslations('leading')
  const { announcer } = useBoardContext()
  const { timer } = useFacts()
  const reading = useTimer()
  useChange(timer, (before) => {
    if (!timer || !reading) announcer.say(t('say.timerStopped'))
    else if (timer.state === 'paused' && before?.state !== 'paused') announcer.say(t('say.timerPaused'))
    else if (timer.state === 'running' && before?.state === 'paused') announcer.say(t('say.timerResumed'))
    else announcer.say(t('say.timerSet', { minutes: Math.max(0, Math.round(reading.remainingMs / 60_000)) }))
  })
  const stage = reading?.stage
  useChange(stage, (before) => {
    if (stage === 'last' && before === 'running') announcer.say(t('say.lastMinutes'))
    if (stage === 'past' && before !== undefined) announcer.say(t('timer.past'))
  })
}

function useWordNews(): void {
  const t = useTranslations('leading.say')
  const { announcer, myId } = useBoardContext()
  const { people } = usePeople()
  const { turns } = useFacts()
  useChange(turns, (before) => {
    const speaker = speakerOf(turns)
    if (speaker === speakerOf(before)) return
    const name = people.find(({ id }) => id === speaker)?.firstName
    if (!speaker) announcer.say(t(nextSpeaker(before) ? 'wordEnded' : 'wordDone'))
    else if (name !== undefined) announcer.say(speaker === myId ? t('wordMe') : t('word', { name }))
  })
}

function useLeaderNews(): void {
  const t = useTranslations('leading.say')
  const { announcer, myId } = useBoardContext()
  const { leader } = useGuide()
  useChange(leader?.id, () => {
    if (leader) announcer.say(leader.id === myId ? t('leadsMe') : t('leads', { name: leader.firstName }))
  })
}

function useGuideNews(): void {
  const t = useTranslations('leading.say')
  const { announcer, table, language, address } = useBoardContext()
  const { leader, isMe, spotlight, view } = useGuide()
  const { wording } = useFacts()
  const piece = spotlight && table.byId.get(spotlight)
  const name = leader?.firstName ?? ''
  useChange(spotlight, () => {
    if (isMe) return
    if (!piece) announcer.say(t('spotlightEnded'))
    else {
      const words = pieceText(piece, language, address, wording)
      announcer.say(t('spotlight', { name, piece: pieceLabel(piece, language), words }))
    }
  })
  const isShown = view !== undefined
  useChange(isShown, () => {
    if (!isMe) announcer.say(isShown ? t('view', { name }) : t('viewEnded'))
  })
}
