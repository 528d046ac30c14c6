import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/Avatar'
import { floatingPanel } from './panelClasses'
import { usePeople } from './usePeople'

/** Who sits at the table: here or not, and who leads. */
export function PeoplePanel({ children }: { readonly children?: ReactNode }) {
  const t = useTranslations('board')
  const { people } = usePeople()
  return (
    <div className={`${floatingPanel} top-3.5 right-3.5 gap-2 pl-3`}>
      <ul
        aria-label={t('people.label')}
        className="flex items-center gap-1.5 pr-1 max-sm:gap-0 max-sm:[&>li+li+li]:-ml-1.5 max-sm:[&>li:first-child]:z-1 max-sm:[&>li:first-child]:mr-1"
      >
        {people.map((person) => (
          <li key={person.id} data-person={person.id} className="flex">
            <Avatar
              name={person.name}
              initials={person.initials}
              colour={person.colour}
              isFacilitator={person.isFacilitator}
              isPresent={person.isPresent}
              label={t(person.isPresent ? 'people.here' : 'people.away', { name: person.name })}
            />
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
