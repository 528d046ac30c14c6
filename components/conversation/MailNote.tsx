import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/CopyText'
import { Notice } from '@/components/ui/Notice'
import type { MailReceipt } from './freshLinks'

interface MailNoteProps {
  readonly mail: MailReceipt
  readonly name: string
  /** The mail held a link, which stands beside it here. */
  readonly isInvitation?: boolean
  /** The mail itself is shown elsewhere. */
  readonly isShort?: boolean
}

/** What has become of a mail; one that was not sent from here is there to be copied. */
export function MailNote({ mail, name, isInvitation, isShort }: MailNoteProps) {
  const t = useTranslations('inviting.mail')
  const { state, to } = mail
  if (state === 'sent')
    return (
      <Notice tone="ok" icon="mail">
        {t(isInvitation ? 'sent' : 'sentNote', { to })}
      </Notice>
    )
  return (
    <div>
      <Notice tone={state === 'notSent' ? 'danger' : 'plain'} icon="mail" isAnnounced={state === 'notSent'}>
        {t(state === 'written' ? 'written' : isInvitation ? 'notSent' : 'notSentNote', { to })}
      </Notice>
      {isShort ? null : (
        <details className="mt-1.5">
          <summary className="flex min-h-11 items-center font-[650] underline underline-offset-4">
            {t('show', { name })}
          </summary>
          <CopyMail mail={mail} name={name} />
        </details>
      )}
    </div>
  )
}

/** The mail as it would have been sent, to be copied. */
export function CopyMail({ mail, name }: Pick<MailNoteProps, 'mail' | 'name'>) {
  const t = useTranslations('inviting.mail')
  const words = useTranslations('people.link')
  return (
    <CopyText
      label={t('field', { name })}
      value={`${mail.subject}\n\n${mail.text}`}
      copy={t('copy')}
      copied={words('copied')}
      byHand={words('byHand')}
      onCopied={() => {}}
    />
  )
}
