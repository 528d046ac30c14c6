import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { FreshLink } from '@/components/ui/FreshLink'
import { PlainPage } from './PlainPage'

/** A bug or a database that does not answer: said plainly, and nothing of what was thrown. */
export function ProblemPage({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('people.problem')
  return (
    <PlainPage heading={t('heading')} text={t('text')}>
      <Button kind="primary" size="large" onClick={reset}>
        {t('again')}
      </Button>
      <FreshLink href="/" kind="quiet" size="large">
        {t('home')}
      </FreshLink>
    </PlainPage>
  )
}
