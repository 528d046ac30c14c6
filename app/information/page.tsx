import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InformationText } from '@/components/conversation/InformationText'
import { LooksButton } from '@/components/looks/LooksButton'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { LanguageSwitch } from '@/components/ui/LanguageSwitch'
import { Mark } from '@/components/ui/Mark'
import { Page } from '@/components/ui/Page'
import { Panel } from '@/components/ui/Panel'
import { AccountBar } from '../AccountBar'
import { setLanguage } from '../actions'
import { services } from '../services'
import { viewer } from '../viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('information'))('title') }
}

/** For anybody at any time: what is stored, why, how long, who sees it, whom to ask. */
export default async function InformationPage() {
  const found = await viewer()
  const t = await getTranslations('information')
  const reach = found?.actor.reach
  const back = !found ? '/sign-in' : reach === 'everything' ? '/' : `/conversations/${reach}`
  return (
    <Page header={found ? <AccountBar viewer={found} /> : <StrangersBar />} width="narrow">
      <Panel className="p-5 sm:p-9">
        <InformationText {...services().information} />
        <div className="mt-8">
          <ButtonLink href={back} kind="primary" size="large">
            {t('back')}
          </ButtonLink>
        </div>
      </Panel>
    </Page>
  )
}

function StrangersBar() {
  return (
    <header className="flex min-h-[60px] items-center justify-between rounded-3 bg-paper px-4 py-2 shadow-panel">
      <span className="flex items-center gap-2.5 font-[780] font-display text-[19px] tracking-[-0.03em]">
        <Mark size={32} />
        Samspil
      </span>
      <span className="flex items-center gap-1">
        <LooksButton />
        <LanguageSwitch setLanguage={setLanguage} />
      </span>
    </header>
  )
}
