'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import { forgetPreparations, isPreparationUnsaved } from '@/components/preparation/unsavedPreparation'
import { Button } from '@/components/ui/Button'
import { SubmitButton } from '@/components/ui/SubmitButton'
import { forgetCopies, unsavedCopies } from '@/lib/sync/forgetCopies'

interface SignOutFormProps {
  readonly signOut: () => Promise<void>
  /** Said aloud where the button alone does not tell. */
  readonly label?: string
  /** The button. */
  readonly children: ReactNode
}

/** Signing out takes the boards' copies from this machine; where words would go with them it asks first. */
export function SignOutForm({ signOut, label, children }: SignOutFormProps) {
  const t = useTranslations('people.signOut')
  const question = useRef<HTMLDialogElement>(null)
  const heading = useId()
  async function leave(): Promise<void> {
    await forgetCopies(() => true)
    forgetPreparations()
    await signOut()
  }
  async function leaveOrAsk(): Promise<void> {
    if (unsavedCopies().size > 0 || isPreparationUnsaved()) question.current?.showModal()
    else await leave()
  }
  return (
    <>
      <form action={leaveOrAsk} aria-label={label}>
        {children}
      </form>
      <dialog
        ref={question}
        aria-labelledby={heading}
        // A menu around it would close at the same key.
        onKeyDown={(event) => event.stopPropagation()}
        className="m-auto w-[440px] max-w-[calc(100vw-28px)] rounded-4 bg-paper p-7 text-ink shadow-lift backdrop:bg-veil"
      >
        <h2 id={heading} className="text-[22px]">
          {t('heading')}
        </h2>
        <p className="mt-2 text-[16px] text-ink-2">{t('text')}</p>
        <div className="mt-6 flex flex-wrap gap-2.5">
          <Button kind="primary" onClick={() => question.current?.close()}>
            {t('stay')}
          </Button>
          <form action={leave}>
            <SubmitButton kind="line">{t('leave')}</SubmitButton>
          </form>
        </div>
      </dialog>
    </>
  )
}
