import { useTranslations } from 'next-intl'
import { useId } from 'react'
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

const notYet =
  'inline-flex min-h-11 w-full cursor-default items-center justify-center gap-2 rounded-2 bg-paper-3 px-[18px] font-[650] text-[15px] text-ink-2'

/**
 * One's own approval: to give it, where something stands in the way why not yet, or to take it back. One button all
 * the time, so that whoever pressed it still stands at it.
 */
export function OwnApproval({ view, acts, act }: OwnApprovalProps) {
  const t = useTranslations('approval')
  const hint = useId()
  const { me, signers, hash } = view
  if (!me) return null
  const isGiven = me.standing.kind === 'approved'
  const obstacle = isGiven ? null : view.obstacle
  const isLast = signers.every(({ isMe, standing }) => isMe || standing.kind === 'approved')
  const isAgain = me.standing.kind === 'changed'
  return (
    <div className="flex flex-col gap-2.5">
      {isGiven || !(obstacle || isLast) ? null : (
        <p id={hint} className="text-[14px] text-ink-2 leading-snug">
          {obstacle ? t(`obstacle.${obstacle}`) : t('last')}
        </p>
      )}
      <button
        type="button"
        aria-disabled={obstacle !== null || act.isBusy}
        aria-describedby={hint}
        className={isGiven ? `${lineButton} w-full` : obstacle ? notYet : `${primaryButton} w-full`}
        onClick={() => {
          if (!obstacle) void act.run(isGiven ? acts.withdraw : () => acts.approve(hash))
        }}
      >
        {isGiven ? null : <Icon name={obstacle ? 'lock' : 'check'} stroke={obstacle ? 1.9 : 2.4} />}
        {isGiven ? t('withdraw') : t(act.isBusy ? 'isApproving' : isAgain ? 'approveAgain' : 'approve')}
      </button>
    </div>
  )
}
