import { getTranslations } from 'next-intl/server'
import { setLanguage } from '@/app/actions'
import { viewer } from '@/app/viewer'
import { PlainPage } from '@/components/conversation/PlainPage'
import { FreshLink } from '@/components/ui/FreshLink'
import { LostTable } from './LostTable'

export { generateMetadata } from '@/app/not-found'

/** A conversation that is not there, or not for this person any more: what this browser holds of it goes, too. */
export default async function NotFound() {
  const t = await getTranslations('people.notFound')
  const found = await viewer()
  return (
    <PlainPage heading={t('heading')} text={t('text')} setLanguage={setLanguage} hasLooks={false}>
      <FreshLink href="/" kind="primary" size="large">
        {t('home')}
      </FreshLink>
      {found ? <LostTable personId={found.person.id} /> : null}
    </PlainPage>
  )
}
