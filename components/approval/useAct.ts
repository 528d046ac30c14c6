import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { FailureName } from '@/lib/domain/errors'
import type { ApprovalAnswer } from './approvalActs'

/** One act at a time, and what went wrong with the last. */
export function useAct(): {
  readonly isBusy: boolean
  readonly failure: FailureName | undefined
  readonly run: (act: () => Promise<ApprovalAnswer>) => Promise<void>
} {
  const words = useTranslations('errors.failures')
  const { announcer } = useBoardContext()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureName>()
  return {
    isBusy,
    failure,
    async run(act) {
      if (isBusy) return
      setBusy(true)
      // Without a line, or when the server has just ended, the act itself fails: nothing of it was kept.
      const answer = await act().catch((): ApprovalAnswer => ({ failure: 'NotSaved' }))
      setFailure(answer.failure)
      if (answer.failure) announcer.say(words(answer.failure))
      setBusy(false)
    },
  }
}
