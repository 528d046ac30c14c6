import { useTranslations } from 'next-intl'
import { type ReactNode, Suspense } from 'react'
import { later } from '@/components/board/later'
import { floatingPanel } from '@/components/board/panelClasses'
import { useTablePeople } from '@/components/facilitation/useTablePeople'
import { Avatar } from '@/components/ui/Avatar'
import { Popover } from '@/components/ui/Popover'
import { WordFlag } from './WordFlag'

const PeopleList = later(async () => (await import('./PeopleList')).PeopleList)

/** How many are shown beside the bar; the rest are a number, and all of them are in the list. */
const mostShown = 3

/** Who sits at the table: here or not, who leads, who has the word. A press tells all their names. */
export function PeoplePanel({ children }: { readonly children?: ReactNode }) {
  const t = useTranslations('board')
  const leading = useTranslations('leading.people')
  const people = useTablePeople()
  // The leader and whoever has the word are never among those that are left out.
  const ranked = [...people].sort((a, b) => rank(a) - rank(b))
  const shown = people.length > mostShown + 1 ? mostShown : people.length
  return (
    <div
      data-people=""
      tabIndex={-1}
      className={`${floatingPanel} top-3.5 right-3.5 gap-2 pl-3 has-[[aria-expanded=true]]:z-[75] short:top-1.5 short:h-12 short:p-1`}
    >
      <div className="relative flex items-center">
        <ul
          aria-label={t('people.label')}
          className={`flex items-center pr-1 max-xl:gap-0 ${people.length > 3 ? '[&>li+li]:-ml-1.5' : 'gap-1.5'} max-xl:[&>li+li]:-ml-1 max-sm:[&>li+li+li]:-ml-1.5 max-sm:[&>li:first-child]:z-1 max-sm:[&>li:first-child]:mr-1`}
        >
          {ranked.map((person, index) => (
            <li
              key={person.id}
              data-person={person.id}
              data-standing={person.standing}
              className={`flex ${index >= shown ? 'sr-only' : index >= 2 && people.length > 3 ? 'relative max-sm:sr-only!' : 'relative'} ${person.hasWord ? 'z-1' : ''}`}
            >
              <Avatar
                name={person.name}
                initials={person.initials}
                colour={person.colour}
                isFacilitator={person.leads}
                isPresent={person.isPresent}
                isIdle={person.standing === 'idle' || person.standing === 'away'}
                hasWord={person.hasWord}
                label={t(person.isPresent ? 'people.here' : 'people.away', { name: person.name })}
              />
              {person.hasWord ? <WordFlag name={leading('hasWord')} colour={person.colour} /> : null}
            </li>
          ))}
        </ul>
        <Rest count={people.length - shown} className="max-sm:hidden" />
        <Rest count={people.length > 3 ? people.length - 2 : 0} className="sm:hidden" />
        <Popover
          label={leading('all')}
          face={null}
          className="static"
          buttonClass="absolute -inset-x-2 -inset-y-1 z-2 rounded-2"
          panelClass="right-0 w-[300px] max-sm:fixed max-sm:inset-x-3.5 max-sm:top-[84px] max-sm:w-auto"
        >
          {() => (
            <Suspense>
              <PeopleList people={people} />
            </Suspense>
          )}
        </Popover>
      </div>
      {children}
    </div>
  )
}

const rank = ({ leads, hasWord }: { readonly leads: boolean; readonly hasWord: boolean }) =>
  leads ? 0 : hasWord ? 1 : 2

function Rest({ count, className }: { readonly count: number; readonly className: string }) {
  const t = useTranslations('leading.people')
  if (count <= 0) return null
  return (
    <span
      aria-hidden="true"
      className={`ml-1 grid h-9 min-w-9 place-items-center rounded-pill bg-paper-3 px-1.5 font-[700] font-display text-[13px] tabular-nums ${className}`}
    >
      {t('more', { count })}
    </span>
  )
}
