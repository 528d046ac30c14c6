import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { Icon } from '@/components/ui/Icon'

/** Two are named; a group knows itself. */
const namedAtMost = 3

/** Who can see the plan, and where a copy goes. */
export function SeenBy() {
  const t = useTranslations('plan')
  const { seats, language } = useBoardContext()
  const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name
  const leader = seats.find(({ role }) => role === 'facilitator')
  const names = [...seats]
    .sort((a, b) => Number(a.role === 'facilitator') - Number(b.role === 'facilitator'))
    .map(({ name }) => firstName(name))
  return (
    <p className="mt-auto flex items-start gap-2 text-[13.5px] text-ink-2">
      <Icon name="lock" className="mt-px size-[18px]" />
      <span>
        {seats.length > namedAtMost
          ? t('seenByGroup')
          : t('seenBy', { names: new Intl.ListFormat(language).format(names) })}{' '}
        {leader ? t('filedBy', { name: firstName(leader.name) }) : null}
      </span>
    </p>
  )
}
