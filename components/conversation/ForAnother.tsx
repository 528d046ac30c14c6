import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { SignOutForm } from './SignOutForm'

interface ForAnotherProps {
  /** First name of whom the invitation is for. */
  readonly invited: string
  /** Who is signed in here. */
  readonly viewer: string
  /** The facilitator's own way to the table. */
  readonly table: string | undefined
  readonly signOut: () => Promise<void>
}

/** The link of somebody else, opened where one is signed in oneself. */
export function ForAnother({ invited, viewer, table, signOut }: ForAnotherProps) {
  const t = useTranslations('people')
  return (
    <>
      <h1 className="text-[34px] leading-[1.06]">{t('join.another.heading', { name: invited })}</h1>
      <p className="mt-4 text-[16.5px] text-ink-2">
        {t(table ? 'join.another.textFacilitator' : 'join.another.text', { name: invited, viewer })}
      </p>
      <div className="mt-7 flex flex-wrap gap-2.5">
        {table ? (
          <ButtonLink href={table} kind="primary" size="large" iconAfter="arrow">
            {t('goToTable')}
          </ButtonLink>
        ) : null}
        <SignOutForm signOut={signOut}>
          <SubmitButton kind={table ? 'line' : 'primary'} size="large" icon="signOut">
            {t('nav.signOut')}
          </SubmitButton>
        </SignOutForm>
      </div>
    </>
  )
}
