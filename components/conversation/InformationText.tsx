import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/Icon'
import { firstName } from './others'

interface InformationTextProps {
  /** Name and contact, as the municipality wrote it; without it people ask whoever holds the conversation. */
  readonly dataController: string | undefined
  readonly accessibilityUrl: string | undefined
  /** Who holds the conversation, where one is at one and it is somebody else. */
  readonly facilitator?: string | undefined
}

/** What is stored, why, how long, who sees it, and whom to ask, in plain words. */
export function InformationText({ dataController, accessibilityUrl, facilitator }: InformationTextProps) {
  const t = useTranslations('information')
  return (
    <>
      <h1 className="text-[30px] leading-[1.1] sm:text-[34px]">{t('heading')}</h1>
      <p className="mt-3 text-[17px] text-ink-2">{t('lead')}</p>
      <Part icon="hidden" heading={t('who.heading')}>
        <p>{t('who.preparation')}</p>
        <p>{t('who.table')}</p>
        <p>{t('who.nobody')}</p>
        <p>{t('who.operator')}</p>
      </Part>
      <Part icon="copy" heading={t('what.heading')}>
        <ul className="list-disc pl-5">
          {(['you', 'conversation', 'table', 'preparation', 'traces', 'device'] as const).map((what) => (
            <li key={what} className="mb-1">
              {t(`what.${what}`)}
            </li>
          ))}
        </ul>
      </Part>
      <Part icon="flag" heading={t('why.heading')}>
        <p>{t('why.text')}</p>
      </Part>
      <Part icon="timer" heading={t('howLong.heading')}>
        <p>{t('howLong.table')}</p>
        <p>{t('howLong.plan')}</p>
        <p>{t('howLong.signIn')}</p>
      </Part>
      <Part icon="help" heading={t('ask.heading')}>
        {dataController ? (
          <>
            <p>{t('ask.controller')}</p>
            <p className="whitespace-pre-line rounded-2 bg-paper-2 px-4 py-3 font-semibold text-ink">
              {dataController}
            </p>
          </>
        ) : (
          <p>
            {t('ask.municipality')}{' '}
            {facilitator ? t('ask.facilitator', { name: firstName(facilitator) }) : t('ask.leader')}
          </p>
        )}
        <p>{t('ask.rights')}</p>
      </Part>
      {accessibilityUrl ? (
        <Part icon="users" heading={t('accessibility.heading')}>
          <a
            href={accessibilityUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
          >
            {t('accessibility.link')}
          </a>
        </Part>
      ) : null}
      <p className="mt-7 text-[15px] text-ink-2">{t('again')}</p>
    </>
  )
}

interface PartProps {
  readonly icon: IconName
  readonly heading: string
  readonly children: ReactNode
}

function Part({ icon, heading, children }: PartProps) {
  return (
    <section className="mt-7">
      <h2 className="flex items-center gap-2.5 text-[20px]">
        <Icon name={icon} className="size-[22px]" />
        {heading}
      </h2>
      <div className="mt-2 flex flex-col gap-2 text-[16px] text-ink-2">{children}</div>
    </section>
  )
}
