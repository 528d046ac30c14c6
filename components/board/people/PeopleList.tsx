import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import type { PersonAtTable } from '@/components/facilitation/useTablePeople'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'

/** Everybody's name, and how each is there. */
export function PeopleList({ people }: { readonly people: readonly PersonAtTable[] }) {
  const t = useTranslations('leading.people')
  const word = useTranslations('leading.word.state')
  const { myId } = useBoardContext()
  return (
    <ul aria-label={t('all')} className="flex flex-col p-1">
      {people.map((person) => {
        const told = [
          ...(person.leads ? [t('leads')] : []),
          person.turn ? word(person.turn) : t(person.standing),
        ]
        return (
          <li key={person.id} className="flex min-h-[52px] items-center gap-3 rounded-2 px-1.5">
            <Avatar
              name={person.name}
              initials={person.initials}
              colour={person.colour}
              isFacilitator={person.leads}
              isPresent={person.isPresent}
              isIdle={person.standing === 'idle' || person.standing === 'away'}
              hasWord={person.hasWord}
              label=""
            />
            <span className="min-w-0 flex-1 leading-tight">
              <span className="block font-[650] text-[14.5px]">
                {person.id === myId ? t('you', { name: person.name }) : person.name}
              </span>
              <span className="text-[13px] text-ink-2">{told.join(' · ')}</span>
            </span>
            {person.hasWord ? <Icon name="mic" className="size-[18px] text-ink-2" /> : null}
          </li>
        )
      })}
    </ul>
  )
}
