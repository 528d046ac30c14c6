'use server'

import { attempt } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { ApprovalAnswer } from '@/components/approval/approvalActs'
import { approvePlan, withdrawApproval } from '@/lib/conversations/approvePlan'
import { concludeConversation } from '@/lib/conversations/concludeConversation'

/** The asker approves the plan that has this hash; nobody can be approved for. */
export async function approve(id: string, hash: string): Promise<ApprovalAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await approvePlan(services(), actor, String(id), String(hash))
    return {}
  })
}

/** The asker takes the own approval back. */
export async function withdraw(id: string): Promise<ApprovalAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await withdrawApproval(services(), actor, String(id))
    return {}
  })
}

/** The facilitator concludes, with a reason for each who has not approved. */
export async function conclude(id: string, input: unknown): Promise<ApprovalAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await concludeConversation(services(), actor, String(id), input)
    return {}
  })
}
