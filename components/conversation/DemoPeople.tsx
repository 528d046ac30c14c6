import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'
import { initials } from '@/lib/domain/initials'

interface DemoPeopleProps {
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[]
  /** Where one was going. */
  readonly to: string
  readonly signIn: (form: FormData) => Promise<void>
}

const colours = [2, 1, 4, 6]

/** The people of the demo municipality, a button each. */
export function DemoPeople({ people, to, signIn }: DemoPeopleProps) {
  const t = useTranslations('people.signIn')
  const labels = initials(people.map(({ name }) => name))
  return (
    <form action={signIn} aria-labelledby="demo-heading" className="mt-7">
      <input type="hidden" name="to" value={to} />
      <h2 id="demo-heading" className="mb-3 text-[17px]">
        {t('demo')}
      </h2>
      <ul className="flex flex-col gap-2">
        {people.map(({ id, name, role }, index) => (
          <li key={id}>
            <button
              type="submit"
              name="person"
              value={id}
              className="flex min-h-[60px] w-full items-center gap-3.5 rounded-[16px] bg-paper-2 px-3.5 py-2 text-left transition-colors duration-(--duration-1) hover:bg-paper-3 active:translate-y-px"
            >
              <Avatar
                name={name}
                initials={labels[index] ?? '?'}
                colour={colours[index] ?? 5}
                size={40}
                label=""
              />
              <span className="min-w-0 flex-1">
                <span className="block font-[650] text-[16px]">{name}</span>
                <span className="block text-[13.5px] text-ink-2">{role}</span>
              </span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[13.5px] text-ink-2">{t('demoNote')}</p>
    </form>
  )
}
