import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { lineButton, primaryButton, quietButton } from '@/components/board/panelClasses'
import { FieldFrame, fieldLook } from '@/components/ui/Field'
import { longestReason } from '@/lib/domain/approval'
import type { ApprovalActs } from './approvalActs'
import type { useAct } from './useAct'
import type { SignOffView } from './useSignOff'

interface ConcludePartProps {
  readonly view: SignOffView
  readonly conclude: NonNullable<ApprovalActs['conclude']>
  readonly act: ReturnType<typeof useAct>
}

/** The facilitator's way to conclude without somebody's approval, with the reason, or without a plan. */
export function ConcludePart({ view, conclude, act }: ConcludePartProps) {
  const t = useTranslations('approval.conclude')
  const [isOpen, setOpen] = useState(false)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const heading = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    // What was pressed has made way: whoever stood at it stands at what came in its place.
    if (isOpen) form.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { hasWords, signers, hash, obstacle } = view
  if (obstacle !== null && obstacle !== 'empty') return null
  if (!isOpen)
    return (
      <button
        ref={opener}
        type="button"
        aria-expanded={false}
        className={`${quietButton} w-full text-ink-2 underline underline-offset-4`}
        onClick={() => setOpen(true)}
      >
        {t(hasWords ? 'open' : 'openWithoutPlan')}
      </button>
    )
  const missing = hasWords ? signers.filter(({ standing }) => standing.kind !== 'approved') : []
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-labelledby={heading}
      className="flex flex-col gap-3.5 rounded-3 bg-paper p-4 shadow-rest outline-none"
      onSubmit={(event) => {
        event.preventDefault()
        void act.run(() => conclude({ hash, reasons }))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Here it closes the form alone, not the plan behind it.
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <div>
        <h3 id={heading} className="text-[17px]">
          {t('heading')}
        </h3>
        <p className="mt-1 text-[14px] text-ink-2 leading-snug">{t(hasWords ? 'lead' : 'leadWithoutPlan')}</p>
      </div>
      {missing.map((signer) => (
        <FieldFrame
          key={signer.id}
          id={`reason-${signer.id}`}
          label={signer.isMe ? t('ownReason') : t('reason', { name: signer.firstName })}
        >
          <textarea
            id={`reason-${signer.id}`}
            required
            rows={2}
            maxLength={longestReason}
            className={`${fieldLook} py-3`}
            value={reasons[signer.id] ?? ''}
            onChange={({ target }) => setReasons((all) => ({ ...all, [signer.id]: target.value }))}
          />
        </FieldFrame>
      ))}
      <div className="flex flex-wrap gap-2">
        <button type="submit" aria-disabled={act.isBusy} className={`${primaryButton} flex-1`}>
          {t(act.isBusy ? 'isConcluding' : hasWords ? 'conclude' : 'concludeWithoutPlan')}
        </button>
        <button type="button" className={lineButton} onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
