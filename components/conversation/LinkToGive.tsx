import { useTranslations } from 'next-intl'
import { CopyField } from '@/components/ui/CopyField'
import { Notice } from '@/components/ui/Notice'
import { QrCode } from '@/components/ui/QrCode'

interface LinkToGiveProps {
  readonly link: string
  /** First name of whom it is for. */
  readonly name: string
}

/** A personal link, shown this once: to copy, or to be opened by camera. */
export function LinkToGive({ link, name }: LinkToGiveProps) {
  const t = useTranslations('people.link')
  return (
    <div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_176px]">
      <div>
        <CopyField
          id="link"
          label={t('field')}
          value={link}
          copy={t('copy')}
          copied={t('copied')}
          byHand={t('byHand')}
        />
        <Notice tone="warn" icon="link" className="mt-2">
          {t('once', { name })}
        </Notice>
        <Notice icon="lock" className="mt-2.5">
          {t('first', { name })}
        </Notice>
      </div>
      <figure className="mx-auto w-44 sm:mx-0">
        <div className="rounded-[16px] border border-line p-1.5">
          <QrCode text={link} label={t('qr', { name })} />
        </div>
        <figcaption className="mt-2 text-[13.5px] text-ink-2">{t('qrHint', { name })}</figcaption>
      </figure>
    </div>
  )
}
