import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Icon } from '@/components/ui/Icon'
import type { Draft } from './draft'

interface PreparationFootProps {
  readonly draft: Draft
  /** First names of those who are ready already, joined; empty when nobody is. */
  readonly readyOthers: string
  /** Where one signs in again, if the sign-in has run out. */
  readonly signIn: string
  readonly setReady: (isReady: boolean) => void
  readonly close: () => void
}

/** Always in sight: whether all is saved, the way out, and "I am ready", which waits for nothing. */
export function PreparationFoot({ draft, readyOthers, signIn, setReady, close }: PreparationFootProps) {
  const t = useTranslations('preparation')
  const failures = useTranslations('errors.failures')
  const { line, failure, isReady } = draft
  const news = failure ? failures(failure) : line === 'away' ? t('state.away') : ''
  return (
    <div className="sticky bottom-0 z-10 [@media(height<560px)]:static flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-line border-t bg-paper px-4 py-3.5 pb-[max(14px,env(safe-area-inset-bottom))] sm:px-8">
      <div className="min-w-0 flex-1 basis-56">
        <p role="status" className={news ? 'font-[650] text-[15px] text-warn' : 'sr-only'}>
          {news}
          {failure === 'NotSignedIn' ? (
            <Link href={signIn} className="ml-2 inline-flex min-h-11 items-center underline">
              {t('foot.signIn')}
            </Link>
          ) : null}
        </p>
        {news ? null : (
          <>
            <p className="font-bold font-display text-[15.5px] leading-snug">
              {t(isReady ? 'foot.isReady' : 'foot.easy')}
            </p>
            <p className="text-[13.5px] text-ink-2">
              {readyOthers ? `${t('foot.readyOthers', { names: readyOthers })} ` : ''}
              {t(draft.isOpened ? 'foot.opened' : 'foot.others')}
            </p>
          </>
        )}
      </div>
      <div className="flex flex-none flex-wrap gap-2.5 max-sm:w-full max-sm:[&>*]:flex-1">
        <Button onClick={close} className="min-h-12 max-sm:px-3">
          {t('foot.close')}
        </Button>
        <button
          type="button"
          aria-pressed={isReady}
          onClick={() => setReady(!isReady)}
          className="inline-flex min-h-12 items-center justify-center gap-2 rounded-[13px] bg-ink px-[18px] max-sm:px-3 font-[650] text-[15px] text-on-ink shadow-rest transition-[background-color,transform] duration-(--duration-1) ease-out active:translate-y-px aria-pressed:bg-ok-tint aria-pressed:text-ok aria-pressed:shadow-[inset_0_0_0_2px_var(--color-ok)]"
        >
          <Icon name="check" stroke={2.4} />
          {t('foot.ready')}
        </button>
      </div>
    </div>
  )
}
