import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { Mark } from '@/components/ui/Mark'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { initials } from '@/lib/domain/initials'
import { SignOutForm } from './SignOutForm'

interface TopBarProps {
  readonly name: string
  readonly mayPlan: boolean
  /** Where the mark leads: the overview, or the one conversation of an invitation. */
  readonly home: string
  readonly setLanguage: (form: FormData) => Promise<void>
  readonly signOut: () => Promise<void>
}

/** The bar above every page but the board. */
export function TopBar({ name, mayPlan, home, setLanguage, signOut }: TopBarProps) {
  const t = useTranslations('people.nav')
  return (
    <header className="flex min-h-[60px] items-center gap-1 rounded-3 bg-paper py-2 pr-2.5 pl-1 sm:pl-2 shadow-panel sm:gap-2">
      <Link
        href={home}
        aria-label={t('home')}
        className="flex min-h-11 items-center gap-2.5 rounded-2 px-1.5 sm:px-2.5 font-[780] font-display text-[19px] tracking-[-0.03em]"
      >
        <Mark size={32} />
        <span className="max-[430px]:hidden">Samspil</span>
      </Link>
      <span className="flex-1" />
      {mayPlan ? (
        <nav aria-label={t('menu')}>
          <ButtonLink
            href="/conversations/new"
            kind="primary"
            icon="plus"
            className="whitespace-nowrap max-sm:px-3 max-sm:text-[14px]"
          >
            <span className="max-[359px]:sr-only">{t('plan')}</span>
          </ButtonLink>
        </nav>
      ) : null}
      <LanguageSwitch setLanguage={setLanguage} />
      <SignOutForm signOut={signOut}>
        <SubmitButton kind="quiet" icon="signOut" isSmallIcon>
          {t('signOut')}
        </SubmitButton>
      </SignOutForm>
      <span className="max-sm:hidden">
        <Avatar
          name={name}
          initials={initials([name])[0] ?? '?'}
          colour={mayPlan ? 2 : 1}
          label={t('signedInAs', { name })}
        />
      </span>
    </header>
  )
}
