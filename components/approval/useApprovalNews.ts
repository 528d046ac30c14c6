import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { usePeople } from '@/components/board/people/usePeople'
import { useFacts } from '@/components/board/useFacts'
import { stateOf } from './stateOf'

/**
 * Says aloud what comes of the plan's approval, whoever does it, and shows that approvals have fallen. Undo ends where the table is opened and where somebody approves: its steps keep
 * deleted words alive.
 */
export function useApprovalNews(show: (sentence: string | undefined) => void): void {
  const t = useTranslations('approval')
  const { announcer, session, myId } = useBoardContext()
  const { people } = usePeople()
  const facts = useFacts()
  const known = useRef(facts)
  useEffect(() => {
    const before = known.current
    known.current = facts
    if (before === facts) return
    const say = announcer.say
    const nameOf = (id: string | null) => people.find((person) => person.id === id)?.firstName
    const given = facts.approvals.filter(
      ({ personId }) => !before.approvals.some((one) => one.personId === personId),
    )
    // Approved again, or concluded: what fell before is no news any more.
    if (given.length > 0 || (facts.sealedAt && !before.sealedAt)) show(undefined)
    if (given.length > 0 || (facts.openedAt && !before.openedAt)) session.undo.clear()
    for (const { personId } of given)
      say(personId === myId ? t('say.iApproved') : t('say.approved', { name: nameOf(personId) ?? '' }))
    const fallen = facts.endedApprovals.filter(({ personId }) =>
      before.approvals.some((one) => one.personId === personId),
    )
    for (const { personId } of fallen.filter(({ why }) => why === 'withdrawn'))
      say(personId === myId ? t('say.iWithdrew') : t('say.withdrawn', { name: nameOf(personId) ?? '' }))
    const change = fallen.find(({ why }) => why === 'changed')
    if (change) {
      const name = change.by === myId ? undefined : nameOf(change.by)
      const sentence = name ? t('say.changedBy', { name }) : t('say.changed')
      say(sentence)
      show(sentence)
    }
    const state = stateOf({ facts })
    if (state !== 'open' && before.sealedAt === null) {
      session.undo.clear()
      say(`${t(`sealed.${state}`)} ${t('sealed.readOnly')}`)
    }
  }, [facts, people, announcer, session, myId, t, show])
}
