import { useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { FailureName } from '@/lib/domain/errors'
import type { LeadingActs, LeadingAnswer } from './leadingActs'

/** One act at a time, and why the last came to nothing; `run` tells whether it was done. */
export function useLeadingAct(): {
  readonly acts: LeadingActs
  readonly failure: FailureName | undefined
  readonly run: (act: () => Promise<LeadingAnswer>) => Promise<boolean>
} {
  const { leading } = useBoardContext()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureName>()
  return {
    acts: leading,
    failure,
    async run(act) {
      if (isBusy) return false
      setBusy(true)
      // Without a line the act itself fails: nothing of it was kept.
      const answer = await act().catch((): LeadingAnswer => ({ failure: 'NotSaved' }))
      setFailure(answer.failure)
      setBusy(false)
      return answer.failure === undefined
    },
  }
}
