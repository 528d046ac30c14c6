import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LooksButton } from '@/components/looks/LooksButton'
import { Avatar } from '@/components/ui/Avatar'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { Mark } from '@/components/ui/Mark'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { initials } from '@/lib/domain/initials'
import { SignOutForm } from './SignOutForm'

const pages = { overview: '/', talks: '/conversations', agreements: '/agreements' } as const
export type TopPage = keyof typeof pages

interface TopBarProps {
  readonly name: string
  readonly mayPlan: boolean
  /** The pages of whoever may see more than one conversation, and which of them this is. */
  readonly pages: { readonly here: TopPage | undefined } | undefined
  /** Where the mark leads: the overview, or the one conversation of an invitation. */
  readonly home: string
  readonly setLanguage: (form: FormData) => Promise<void>
  readonly signOut: () => Promise<void>
}

/** The bar above every page but the board. */
export function TopBar({ name, mayPlan, pages: shown, home, setLanguage, signOut }: TopBarProps) {
  const t = useTranslations('people.nav')
  const words = useTranslations('overview.nav')
  return (
    <header className="flex min-h-[60px] flex-wrap items-center gap-1 rounded-3 bg-paper py-2 pr-2.5 pl-1 sm:pl-2 shadow-panel sm:gap-2">
      <Link
        href={home}
        aria-label={t('home')}
        className="flex min-h-11 items-center gap-2.5 rounded-2 px-1.5 sm:px-2.5 font-[780] font-display text-[19px] tracking-[-0.03em]"
      >
        <Mark size={32} />
        <span className="max-[430px]:hidden">Samspil</span>
      </Link>
      {shown ? (
        <nav
          aria-label={t('menu')}
          className="flex gap-1 max-md:order-last max-md:w-full max-md:border-line max-md:border-t max-md:pt-1.5"
        >
          {(Object.keys(pages) as TopPage[]).map((page) => (
            <Link
              key={page}
              href={pages[page]}
              aria-current={page === shown.here ? 'page' : undefined}
              className="flex min-h-11 items-center justify-center rounded-2 px-3.5 font-[620] text-[15px] hover:bg-paper-2 aria-[current=page]:bg-paper-3 max-md:flex-1 max-md:px-1.5"
            >
              {words(page)}
            </Link>
          ))}
        </nav>
      ) : null}
      <span className="flex-1" />
      {mayPlan ? (
        <ButtonLink
          href="/conversations/new"
          kind="primary"
          icon="plus"
          className="whitespace-nowrap max-sm:px-3 max-sm:text-[14px]"
        >
          <span className="max-[359px]:sr-only">{t('plan')}</span>
        </ButtonLink>
      ) : null}
      <LooksButton />
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
