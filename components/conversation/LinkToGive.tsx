import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CopyField } from '@/components/ui/CopyField'
import { Notice } from '@/components/ui/Notice'
import { QrCode } from '@/components/ui/QrCode'
import type { FreshLink } from './freshLinks'
import { MailNote } from './MailNote'
import { firstName } from './others'

interface LinkToGiveProps {
  readonly fresh: FreshLink
  /** Among several: what holds for all of them stands once, elsewhere. */
  readonly isOneOfMany?: boolean
  /** The mail to copy stands with the care of the link. */
  readonly isMailElsewhere?: boolean
}

/** A personal link, shown this once: to copy, or to be opened by camera; and the mail it went by. */
export function LinkToGive({ fresh, isOneOfMany, isMailElsewhere }: LinkToGiveProps) {
  const t = useTranslations('people.link')
  const words = useTranslations('inviting')
  const id = useId()
  const name = firstName(fresh.name)
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid content-start gap-2.5">
        <CopyField
          id={id}
          label={isOneOfMany ? words('people.linkOf', { name: fresh.name }) : t('field')}
          value={fresh.link}
          copy={t('copy')}
          copied={t('copied')}
          byHand={t('byHand')}
        />
        {isOneOfMany ? null : (
          <>
            <Notice tone="warn" icon="link">
              {t('once', { name })}
            </Notice>
            <Notice icon="lock">{t('first', { name })}</Notice>
          </>
        )}
        {fresh.mail ? (
          <MailNote mail={fresh.mail} name={fresh.name} isInvitation isShort={isMailElsewhere} />
        ) : null}
      </div>
      <figure className={`mx-auto sm:mx-0 ${isOneOfMany ? 'w-28' : 'w-44'}`}>
        <div className="rounded-[16px] border border-line p-1.5">
          <QrCode text={fresh.link} label={t('qr', { name })} />
        </div>
        {isOneOfMany ? null : (
          <figcaption className="mt-2 text-[13.5px] text-ink-2">{t('qrHint', { name })}</figcaption>
        )}
      </figure>
    </div>
  )
}
