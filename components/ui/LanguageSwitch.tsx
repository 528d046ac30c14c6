import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from './SubmitButton'

interface LanguageSwitchProps {
  /** Gets the form with `language`: `da` or `en`. */
  readonly setLanguage: (form: FormData) => Promise<void>
}

const names = { da: 'Dansk', en: 'English' } as const

/** Offers the other language, in that language. */
export function LanguageSwitch({ setLanguage }: LanguageSwitchProps) {
  const t = useTranslations('people')
  const other = useLocale() === 'en' ? 'da' : 'en'
  return (
    <form action={setLanguage} aria-label={t('language')} lang={other}>
      <SubmitButton kind="quiet" name="language" value={other} className="max-sm:px-2.5">
        {names[other]}
      </SubmitButton>
    </form>
  )
}
