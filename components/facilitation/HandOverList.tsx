import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { usePeople } from '@/components/board/people/usePeople'
import { Avatar } from '@/components/ui/Avatar'

/** Everybody else with a seat, to let them lead the table. */
export function HandOverList({ onChoose }: { readonly onChoose: (person: string) => void }) {
  const t = useTranslations('leading.hand')
  const { myId } = useBoardContext()
  const { people } = usePeople()
  return (
    <ul className="-mx-1.5 max-h-[228px] overflow-y-auto">
      {people
        .filter(({ id }) => id !== myId)
        .map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-label={t('to', { name: person.name })}
              className="flex min-h-12 w-full items-center gap-3 rounded-2 px-1.5 text-left font-[600] text-[14.5px] hover:bg-paper-2"
              onClick={() => onChoose(person.id)}
            >
              <Avatar
                name={person.name}
                initials={person.initials}
                colour={person.colour}
                isFacilitator={person.isFacilitator}
                isPresent={person.isPresent}
                size={32}
                label=""
              />
              {person.name}
            </button>
          </li>
        ))}
    </ul>
  )
}
