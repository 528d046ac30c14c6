import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DemoPeople } from '@/components/conversation/DemoPeople'
import { OwnCopiesOnly } from '@/components/conversation/OwnCopiesOnly'
import { pictureWords } from '@/components/conversation/pictureWords'
import { WelcomePage } from '@/components/conversation/WelcomePage'
import { ButtonLink } from '@/components/ui/ButtonLink'
import { buttonLook } from '@/components/ui/buttonLook'
import { Icon } from '@/components/ui/Icon'
import { Notice } from '@/components/ui/Notice'
import { demoPeople } from '@/lib/auth/demo'
import { oidcFromEnv } from '@/lib/auth/oidcSettings'
import { offeredConcepts } from '@/lib/conversations/offeredConcepts'
import { setLanguage } from '../actions'
import { returnPath } from '../returnPath'
import { services } from '../services'
import { viewer } from '../viewer'
import { signInAsDemoPerson } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.title'))('signIn') }
}

interface SignInProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignIn({ searchParams }: SignInProps) {
  const t = await getTranslations('people.signIn')
  const { isDemo, concepts } = services()
  const query = await searchParams
  const to = returnPath(query.to)
  const isFromConversation = to !== '/' && to !== '/conversations/new'
  const hasWorkLogin = oidcFromEnv(process.env) !== undefined
  const already = await viewer()
  const roles = ['leader', 'employee', 'employee', 'leadersLeader'] as const

  return (
    <WelcomePage
      picture={pictureWords(offeredConcepts(concepts, 'MUS')[0], await getLocale())}
      setLanguage={setLanguage}
    >
      <h1 className="text-[34px] leading-[1.06] sm:text-[38px]">{t('heading')}</h1>
      <p className="mt-3 text-[16px] text-ink-2">{t('lead')}</p>
      {query.error ? (
        <Notice tone="danger" isAnnounced className="mt-5">
          {t('failed')}
        </Notice>
      ) : null}
      {isFromConversation && !already ? (
        <Notice tone="warn" icon="link" className="mt-5">
          {t('noLonger')}
        </Notice>
      ) : null}
      <OwnCopiesOnly personId={already?.person.id} />
      {already ? (
        <div className="mt-5 flex flex-wrap items-center justify-between gap-3 rounded-[14px] bg-paper-2 px-4 py-3">
          <span className="font-medium">{t('already', { name: already.person.name })}</span>
          <ButtonLink href="/" kind="primary">
            {t('continue')}
          </ButtonLink>
        </div>
      ) : null}
      {hasWorkLogin ? (
        // A plain link: it leads off this site, and must not be fetched before it is pressed.
        <a
          href={to === '/' ? '/sign-in/work' : `/sign-in/work?to=${encodeURIComponent(to)}`}
          className={buttonLook('primary', 'large', 'mt-7 w-full')}
        >
          <Icon name="lock" />
          {t('work')}
        </a>
      ) : null}
      {isDemo ? (
        <DemoPeople
          people={demoPeople.map(({ id, name }, index) => ({
            id,
            name,
            role: t(`role.${roles[index] ?? 'employee'}`),
          }))}
          to={to}
          signIn={signInAsDemoPerson}
        />
      ) : null}
      <p className="mt-6 flex items-start gap-2.5 text-[14.5px] text-ink-2">
        <Icon name="link" className="mt-px size-5" />
        {t(hasWorkLogin || isDemo ? 'invited' : 'none')}
      </p>
    </WelcomePage>
  )
}
