'use client'

import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/conversation/PlainPage'
import { Button } from '@/components/ui/Button'
import { ButtonLink } from '@/components/ui/ButtonLink'

/** A bug or a database that does not answer: said plainly, and nothing of what was thrown. */
export default function Problem({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('people.problem')
  return (
    <PlainPage heading={t('heading')} text={t('text')}>
      <Button kind="primary" size="large" onClick={reset}>
        {t('again')}
      </Button>
      <ButtonLink href="/" kind="quiet" size="large">
        {t('home')}
      </ButtonLink>
    </PlainPage>
  )
}
