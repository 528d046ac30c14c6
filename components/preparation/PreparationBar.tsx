import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { Icon } from '@/components/ui/Icon'
import { Mark } from '@/components/ui/Mark'
import type { WordOwner } from './WordPiece'

interface PreparationBarProps {
  readonly home: string
  /** "MUS torsdag 26. november kl. 10.00". */
  readonly occasion: string
  readonly name: string
  readonly owner: WordOwner
  /** Until the table is opened words are as private as thoughts; a wheel has thoughts only. */
  readonly privacy: 'until' | 'thoughtsOnly' | 'opened' | 'over'
}

/** The dark frame's upper edge: a lock, and in plain words what is seen by whom and when. */
export function PreparationBar({ home, occasion, name, owner, privacy }: PreparationBarProps) {
  const t = useTranslations('preparation.bar')
  const nav = useTranslations('people.nav')
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2.5 text-on-private lg:flex-nowrap lg:px-6">
      <Link
        href={home}
        aria-label={nav('home')}
        className="flex min-h-11 flex-none items-center gap-2.5 rounded-2 font-[780] font-display text-[19px] tracking-[-0.03em]"
      >
        <Mark size={30} />
        <span className="max-sm:hidden">Samspil</span>
      </Link>
      <p className="inline-flex min-h-10 flex-none items-center gap-2 rounded-pill bg-on-private/15 px-4 font-[650] text-[15px] max-sm:px-3 max-sm:text-[14px]">
        <Icon name="lock" className="size-[18px]" stroke={2.1} />
        {t(privacy === 'opened' ? 'privateThoughts' : 'private')}
      </p>
      <p className="min-w-0 text-[14.5px] max-lg:order-last max-lg:basis-full">{t(privacy)}</p>
      <span className="flex-1" />
      <p className="flex-none text-[14.5px] max-md:hidden">{occasion}</p>
      <span className="max-[359px]:hidden">
        <Avatar
          name={name}
          initials={owner.initials}
          colour={owner.colour}
          label={nav('signedInAs', { name })}
        />
      </span>
    </header>
  )
}
