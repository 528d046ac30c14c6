import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/conversation/PlainPage'
import { FreshLink } from '@/components/ui/FreshLink'
import { setLanguage } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('notFound') }
}

export default async function NotFound() {
  const t = await getTranslations('people.notFound')
  return (
    <PlainPage heading={t('heading')} text={t('text')} setLanguage={setLanguage} hasLooks={false}>
      <FreshLink href="/" kind="primary" size="large">
        {t('home')}
      </FreshLink>
    </PlainPage>
  )
}
