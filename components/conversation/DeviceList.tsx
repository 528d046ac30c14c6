import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { Tag } from '@/components/ui/Tag'
import { SignOutForm } from './SignOutForm'
import { useWhen } from './useWhen'

interface DeviceListProps {
  readonly devices: readonly {
    readonly id: string
    readonly device: 'phone' | 'tablet' | 'computer'
    readonly openedAt: Date
    readonly isThis: boolean
  }[]
  readonly now: Date
  /** Gets the form with `session`. */
  readonly end: (form: FormData) => Promise<void>
  readonly signOut: () => Promise<void>
}

/** Where one's invitation is open: "åbnet på en telefon i dag kl. 14.02", and a way to close each. */
export function DeviceList({ devices, now, end, signOut }: DeviceListProps) {
  const t = useTranslations('people')
  const when = useWhen(now)
  return (
    <ul>
      {devices.map(({ id, device, openedAt, isThis }) => {
        const words = t(`devices.openedOn.${device}`, { when: when.inSentence(openedAt) })
        return (
          <li key={id} className="flex flex-wrap items-center gap-3.5 border-line border-t py-4">
            <span className="grid size-11 place-items-center rounded-2 bg-paper-2">
              <Icon name={device === 'computer' ? 'screen' : 'device'} />
            </span>
            <span className="flex min-w-[12ch] flex-1 flex-wrap items-center gap-x-3 gap-y-1.5">
              <span className="font-[600]">{words}</span>
              {isThis ? (
                <Tag tone="ok" icon="check">
                  {t('devices.this')}
                </Tag>
              ) : null}
            </span>
            {isThis ? (
              <SignOutForm signOut={signOut} label={t('devices.endOf', { device: words })}>
                <SubmitButton kind="line">{t('devices.endThis')}</SubmitButton>
              </SignOutForm>
            ) : (
              <form action={end} aria-label={t('devices.endOf', { device: words })}>
                <input type="hidden" name="session" value={id} />
                <SubmitButton kind="line">{t('devices.end')}</SubmitButton>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
