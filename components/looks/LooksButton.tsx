'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/Icon'
import { untilItComes } from '@/components/ui/untilItComes'

const LooksChoices = lazy(async () => ({
  default: (await untilItComes(() => import('./LooksChoices'))).LooksChoices,
}))

interface LooksButtonProps {
  /** In a menu: its words beside the others', without an icon. */
  readonly isInMenu?: boolean
}

/** How it looks, moves and sounds to this person: a button, and the one panel behind it. */
export function LooksButton({ isInMenu }: LooksButtonProps) {
  const t = useTranslations('looks')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={isInMenu ? undefined : t('heading')}
        title={isInMenu ? undefined : t('heading')}
        onClick={() => {
          setOpen(true)
          dialog.current?.showModal()
        }}
        className={
          isInMenu
            ? 'flex min-h-11 w-full items-center rounded-2 px-3 text-left font-[600] hover:bg-paper-2'
            : 'grid size-11 flex-none place-items-center rounded-2 hover:bg-paper-3 active:translate-y-px'
        }
      >
        {isInMenu ? t('heading') : <Icon name="looks" />}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        onClose={() => setOpen(false)}
        // A menu around it would close at the same key.
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current.close()
        }}
        className="m-auto w-[440px] max-w-[calc(100vw-28px)] rounded-4 bg-paper text-ink shadow-lift backdrop:bg-veil"
      >
        <div className="p-6 max-sm:p-5">
          <div className="flex items-start justify-between gap-3">
            <div>
              <h2 id={heading} className="text-[22px]">
                {t('heading')}
              </h2>
              <p className="mt-1 text-[14px] text-ink-2">{t('lead')}</p>
            </div>
            <button
              type="button"
              aria-label={t('close')}
              onClick={() => dialog.current?.close()}
              className="-mt-1.5 -mr-2 grid size-11 flex-none place-items-center rounded-2 text-ink-2 hover:bg-paper-2"
            >
              <Icon name="close" />
            </button>
          </div>
          <Suspense>{isOpen ? <LooksChoices /> : null}</Suspense>
        </div>
      </dialog>
    </>
  )
}
