import { useTranslations } from 'next-intl'
import { lineButton, primaryButton } from '@/components/board/panelClasses'
import { Icon } from '@/components/ui/Icon'
import type { ApprovalActs } from './approvalActs'
import type { useAct } from './useAct'
import type { SignOffView } from './useSignOff'

interface OwnApprovalProps {
  readonly view: SignOffView
  readonly acts: ApprovalActs
  readonly act: ReturnType<typeof useAct>
}

/** One's own approval: to give it, where something stands in the way why not yet, or to take it back. */
export function OwnApproval({ view, acts, act }: OwnApprovalProps) {
  const t = useTranslations('approval')
  const { me, signers, obstacle, hash } = view
  if (!me) return null
  if (me.standing.kind === 'approved')
    return (
      <button
        type="button"
        aria-disabled={act.isBusy}
        className={`${lineButton} w-full`}
        onClick={() => void act.run(acts.withdraw)}
      >
        {t('withdraw')}
      </button>
    )
  const isLast = signers.every(({ isMe, standing }) => isMe || standing.kind === 'approved')
  const isAgain = me.standing.kind === 'changed'
  return (
    <div className="flex flex-col gap-2.5">
      {isLast && !obstacle ? <p className="text-[14px] text-ink-2 leading-snug">{t('last')}</p> : null}
      <button
        type="button"
        aria-disabled={obstacle !== null || act.isBusy}
        aria-describedby={obstacle ? 'approval-obstacle' : undefined}
        className={
          obstacle
            ? 'inline-flex min-h-11 w-full cursor-default items-center justify-center gap-2 rounded-2 bg-paper-3 px-[18px] font-[650] text-[15px] text-ink-2'
            : `${primaryButton} w-full`
        }
        onClick={() => {
          if (!obstacle) void act.run(() => acts.approve(hash))
        }}
      >
        <Icon name={obstacle ? 'lock' : 'check'} stroke={obstacle ? 1.9 : 2.4} />
        {t(act.isBusy ? 'isApproving' : isAgain ? 'approveAgain' : 'approve')}
      </button>
      {obstacle ? (
        <p id="approval-obstacle" className="text-[14px] text-ink-2 leading-snug">
          {t(`obstacle.${obstacle}`)}
        </p>
      ) : null}
    </div>
  )
}
