import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { isIn, type KnownPerson, type PlanRow } from './planRows'

interface KnownPeopleProps {
  readonly people: readonly KnownPerson[]
  readonly rows: readonly PlanRow[]
  readonly toggle: (person: KnownPerson) => void
}

/** Those whom the leader has met here before: one press each, on and off. */
export function KnownPeople({ people, rows, toggle }: KnownPeopleProps) {
  const t = useTranslations('inviting.plan')
  if (people.length === 0) return null
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-[650]">{t('known')}</legend>
      <div className="-m-1 flex max-h-44 flex-wrap gap-2 overflow-y-auto p-1">
        {people.map((person) => {
          const isChosen = isIn(rows, person)
          return (
            <button
              key={person.email}
              type="button"
              aria-pressed={isChosen}
              onClick={() => toggle(person)}
              className={`inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-pill px-4 text-left font-[650] leading-tight ${
                isChosen
                  ? 'bg-ink text-on-ink'
                  : 'bg-paper-2 text-ink shadow-[inset_0_0_0_1.5px_var(--color-line-strong)] hover:bg-paper-3'
              }`}
            >
              <Icon name={isChosen ? 'check' : 'plus'} className="size-4" stroke={2.2} />
              <span className="min-w-0 break-words">{person.name}</span>
            </button>
          )
        })}
      </div>
      <p className="mt-1.5 text-[13.5px] text-ink-2">{t('knownHint')}</p>
    </fieldset>
  )
}
